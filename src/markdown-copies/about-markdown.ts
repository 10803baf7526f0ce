import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import TurndownService from 'turndown';

const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-' })
  .addRule('key', { filter: 'kbd', replacement: (words) => `\`${words}\`` })
  .addRule('term', { filter: 'dt', replacement: (words) => `\n- ${words.trim()}：` })
  .addRule('description', { filter: 'dd', replacement: (words) => words.trim() });

/** Writes the Markdown copy of the about page, whose text stands only in its markup. `site` is the absolute address of the host. */
export function writeAboutMarkdown(dir: string, site: string): void {
  const page = join(dir, 'about');
  const $ = load(readFileSync(join(page, 'index.html'), 'utf8'));
  const text = $('main .about');
  for (const link of text.find('a[href]').toArray()) $(link).attr('href', new URL(link.attribs['href'] ?? '', site).href);
  writeFileSync(join(page, 'index.md'), `${turndown.turndown(text.html() ?? '')}\n`);
}
