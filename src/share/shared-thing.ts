import { htmlLink, type Clip } from '../dom/clipboard.ts';

/** What a reader shares. */
export interface SharedThing {
  title: string;
  /** Name of the site. */
  site: string;
  /** Absolute address of the short link. */
  url: string;
}

/** Title and name of the site, as they stand in a message. */
export function fullTitle({ title, site }: SharedThing): string {
  return `${title} - ${site}`;
}

/** The permalink's id, which is the last part of its short link. */
export function idOf({ url }: Pick<SharedThing, 'url'>): string {
  return new URL(url).pathname.split('/').findLast(Boolean) ?? '';
}

/** A link with its title for formatted text; else the title, and the address alone on its line, where no program takes more for a part of it. */
export function linkClip(thing: SharedThing): Clip {
  const title = fullTitle(thing);
  return { html: htmlLink(thing.url, title), text: `${title}\n${thing.url}` };
}

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
