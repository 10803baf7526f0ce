import type { SiteData } from '../content/site-data.ts';
import { listPages } from '../report/pages.ts';

/** Address of a page's Markdown copy, without the base path; undefined where it has none. */
export function markdownCopyOf(data: SiteData, path: string): string | undefined {
  const isPage = listPages(data).some((page) => page.path === path && !page.copy) || data.chapters.some(({ id }) => path === `/${id}/`);
  return isPage ? `${path}index.md` : undefined;
}
