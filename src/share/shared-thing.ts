import { htmlLink, type Clip } from '../dom/clipboard.ts';

/** What a reader shares. */
export interface SharedThing {
  /** Id of its permalink. */
  id: string;
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

/** A link with its title for formatted text; else the title, and the address alone on its line, where no program takes more for a part of it. */
export function linkClip(thing: SharedThing): Clip {
  const title = fullTitle(thing);
  return { html: htmlLink(thing.url, title), text: `${title}\n${thing.url}` };
}
