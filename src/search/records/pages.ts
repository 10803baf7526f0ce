import type { SiteData } from '../../content/site-data.ts';
import { FOOTER_PAGES, REFERENCE_PAGES } from '../../site.ts';

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
    ...REFERENCE_PAGES.map(({ path, title }) => ({ path, title })),
    ...FOOTER_PAGES.filter(({ path }) => path !== '/print/').map(({ path, short }) => ({ path, title: short })),
    { path: '/', title: '首页' },
  ];
}
