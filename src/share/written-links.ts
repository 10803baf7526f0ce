import { fullTitle, type SharedThing } from './shared-thing.ts';

/** A Markdown link; brackets and backslashes of the title are escaped. */
export function markdownLink(thing: SharedThing): string {
  return `[${fullTitle(thing).replace(/[\\[\]]/gu, '\\$&')}](${thing.url})`;
}

/** Some mail programs cut longer addresses off. */
const MAILTO_LIMIT = 1600;

/** A mail with title and address, the address alone on its line, and who sends it; the title is shortened where it must be. */
export function mailto(thing: SharedThing, sender: string): string {
  const encode = (lines: readonly string[]) => encodeURIComponent(lines.join('\r\n'));
  const write = (title: string) => `mailto:?subject=${encode([title])}&body=${encode([title, '', thing.url, '', sender, ''])}`;
  const title = Array.from(fullTitle(thing));
  let length = title.length;
  let link = write(title.join(''));
  while (link.length > MAILTO_LIMIT && length > 0) link = write(`${title.slice(0, --length).join('')}……`);
  return link;
}
