import type { APIRoute } from 'astro';
import type { ChartId } from '../../charts/catalog.ts';
import { renderPng } from '../../charts/export/png.ts';
import { stillPicture } from '../../charts/export/still.ts';
import { PICTURES } from '../../charts/pictures.ts';
import { getSiteData } from '../../content/collections.ts';
import { absoluteUrl } from '../../paths.ts';

export function getStaticPaths() {
  return Object.keys(PICTURES).map((chart) => ({ params: { chart } }));
}

/** The chart as a PNG file. */
export const GET: APIRoute = async ({ params }) => {
  const chart = params['chart'] as ChartId;
  const svg = stillPicture(await getSiteData(), chart, absoluteUrl(`/s/fig-${chart}/`));
  return new Response(renderPng(svg, 2), { headers: { 'content-type': 'image/png' } });
};
