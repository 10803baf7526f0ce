import type { SiteData } from '../../content/site-data.ts';
import { PAGES } from '../../site.ts';

/** A page whose text search knows, and what to call it in a hit. */
export interface IndexedPage {
  /** Address without the base path. */
  path: string;
  title: string;
}

/** Every page with text of its own; copies of it (print, embeds, short links) are left out. */
export function indexedPages({ chapters }: Pick<SiteData, 'chapters'>): IndexedPage[] {
  return [
    ...chapters.map((chapter) => ({ path: `/${chapter.id}/`, title: chapter.title })),
    ...PAGES.filter(({ path }) => path !== '/print/').map(({ path, title }) => ({ path, title })),
    { path: '/', title: '首页' },
  ];
}
