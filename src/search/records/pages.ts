import type { SiteData } from '../../content/site-data.ts';
import { listPages } from '../../report/pages.ts';

/** Address, without the base path, and title of every page with text of its own; copies of it (print, embeds, short links) are left out. */
export function indexedPages(data: SiteData): { path: string; title: string }[] {
  const chapters = data.chapters.map(({ id, title }) => ({ path: `/${id}/`, title }));
  return [...chapters, ...listPages(data).filter(({ copy }) => !copy)];
}
