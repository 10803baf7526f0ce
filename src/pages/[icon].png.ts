import type { APIRoute } from 'astro';
import { drawIcon, ICONS } from '../metadata/web-app.ts';

export const getStaticPaths = () => Object.entries(ICONS).map(([icon, props]) => ({ params: { icon }, props }));

/** The site's icon, for devices that keep the site among their programs. */
export const GET: APIRoute<{ size: number; fills: boolean }> = async ({ props }) =>
  new Response(await drawIcon(props), { headers: { 'content-type': 'image/png' } });
