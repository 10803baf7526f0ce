import { HEADER_RULES } from './headers.ts';
import { MEDIA_TYPES } from './media-types.ts';

/** Types of text that hosts give without an encoding, or not at all. */
const OFTEN_WRONG = ['csv', 'md', 'txt', 'webmanifest', 'xml'];

/**
 * `_headers`, which Netlify and Cloudflare Pages read at the root of a site. Of two rules that match, Cloudflare joins the values of a header unless
 * the later rule takes it off first (`! Name`); Netlify lets the later one win and skips such a line. Cloudflare reads 100 rules, lines of 2,000 characters,
 * and one asterisk in a path. It opens every file to scripts of other sites (CORS) unless the first rule takes that off.
 */
export function headersFile(base: string): string {
  const said = new Set<string>();
  const rules = HEADER_RULES.map(({ folder, headers }) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => {
      const again = said.has(name);
      said.add(name);
      return [...(again ? [`  ! ${name}`] : []), `  ${name}: ${value}`];
    });
    return [`${base}${folder.slice(1)}*`, ...(folder === '/' ? ['  ! Access-Control-Allow-Origin'] : []), ...lines].join('\n');
  });
  const types = OFTEN_WRONG.map((end) => `${base}*.${end}\n  Content-Type: ${MEDIA_TYPES[end] ?? ''}`);
  return `${[...rules, ...types].join('\n\n')}\n`;
}
