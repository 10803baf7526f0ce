import type { APIRoute } from 'astro';
import { renderPng } from '../../charts/export/png.ts';
import { narrowDots } from '../../charts/export/space-scripts.ts';
import { stillPicture } from '../../charts/export/still.ts';
import { getReport } from '../../report/report.ts';
import { absoluteUrl } from '../../paths.ts';

export { getStaticPaths } from './[chart].svg.ts';

/** The chart as a PNG file. */
export const GET: APIRoute<{ chart: string }> = async ({ props: { chart } }) => {
  const svg = stillPicture(getReport(), chart, absoluteUrl(`/s/fig-${chart}/`));
  return new Response(await renderPng(narrowDots(svg), 2), { headers: { 'content-type': 'image/png' } });
};
