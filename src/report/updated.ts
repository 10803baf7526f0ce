import { max } from 'd3';
import type { SiteData } from '../content/site-data.ts';

/** Date of the last change of substance of a page, YYYY-MM-DD: a chapter's own, else the latest of the site. */
export function pageUpdated({ chapters, changes }: Pick<SiteData, 'chapters' | 'changes'>, path: string): string {
  const own = chapters.find((chapter) => path === `/${chapter.id}/`)?.updated;
  return own ?? max([...chapters.map(({ updated }) => updated), ...changes.map(({ date }) => date)]) ?? '';
}

/** Date of the site's first publication, YYYY-MM-DD: the oldest in the list of changes. */
export function firstPublished({ changes }: Pick<SiteData, 'changes'>): string {
  return changes.map(({ date }) => date).reduce((a, b) => (a < b ? a : b));
}
