import { absoluteUrl } from '../paths.ts';

/** Everything may be read; what search engines should leave out says so itself. */
export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`);
}
