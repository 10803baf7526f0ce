import type { APIRoute } from 'astro';
import { getSiteData } from '../content/collections.ts';
import { homeMarkdown } from '../markdown-copies/home-markdown.ts';
import { absoluteUrl } from '../paths.ts';

/** Markdown copy of the home page. */
export const GET: APIRoute = async () =>
  new Response(homeMarkdown(await getSiteData(), absoluteUrl), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
