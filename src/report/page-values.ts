import type { SiteData } from '../content/site-data.ts';
import { pageUpdated } from '../content/updated.ts';

/** What a text of content/pages/ can name in braces, as {props.date}. */
export function pageValues(data: SiteData, toUrl: (path: string) => string): Record<string, string> {
  const { site, original, annotations } = data;
  return {
    /** Name and title of the site, its address, and the date of its last change. */
    name: site.name,
    site: site.title,
    home: toUrl('/'),
    updated: pageUpdated(data, '/about/'),
    /** The report that is restated. */
    title: original.title,
    publisher: original.publisher,
    date: original.date,
    /** Number of notes. */
    notes: String(annotations.length),
  };
}
