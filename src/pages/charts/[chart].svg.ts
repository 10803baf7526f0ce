import type { APIRoute } from 'astro';
import { listCharts } from '../../charts/catalog.ts';
import { stillPicture } from '../../charts/export/still.ts';
import { getReport } from '../../report/report.ts';
import { absoluteUrl } from '../../paths.ts';

export function getStaticPaths() {
  return listCharts(getReport()).map(({ id }) => ({ params: { chart: id }, props: { chart: id } }));
}

/** The chart as an SVG file. */
export const GET: APIRoute<{ chart: string }> = ({ props: { chart } }) => {
  const svg = stillPicture(getReport(), chart, absoluteUrl(`/s/fig-${chart}/`));
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
