import type { APIRoute } from 'astro';
import { listCharts } from '../../charts/catalog.ts';
import { renderPng } from '../../charts/export/png.ts';
import { narrowDots } from '../../charts/export/space-scripts.ts';
import { stillPicture } from '../../charts/export/still.ts';
import { mediaType } from '../../hosting/media-types.ts';
import { absoluteUrl } from '../../paths.ts';
import { getReport } from '../../report/report.ts';

export function getStaticPaths() {
  return listCharts(getReport()).flatMap(({ id: chart }) => ['svg', 'png'].map((ending) => ({ params: { chart, ending } })));
}

/** The chart as an SVG or a PNG file. */
export const GET: APIRoute<object, { chart: string; ending: string }> = async ({ params: { chart, ending } }) => {
  const svg = stillPicture(getReport(), chart, absoluteUrl(`/s/fig-${chart}/`));
  const body = ending === 'png' ? await renderPng(narrowDots(svg), 2) : svg;
  return new Response(body, { headers: { 'content-type': mediaType(ending) } });
};
