import type { APIRoute } from 'astro';
import { getReport } from '../report/report.ts';
import { homeMarkdown } from '../markdown-copies/home-markdown.ts';
import { absoluteUrl } from '../paths.ts';

/** Markdown copy of the home page. */
export const GET: APIRoute = () =>
  new Response(homeMarkdown(getReport(), absoluteUrl), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
