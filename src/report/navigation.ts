/** As many chapters as the navigation of every page names. */
const MOST = 12;

/**
 * The chapters that the navigation of a page names: all, or, in a report of more, those around the one at hand, so that what every page repeats
 * does not grow with the report. `path` is the page's address without the base path.
 */
export function chaptersAround<T extends { id: string }>(chapters: readonly T[], path: string): readonly T[] {
  const current = chapters.findIndex(({ id }) => path === `/${id}/`);
  const first = Math.min(Math.max(current - MOST / 2, 0), Math.max(chapters.length - MOST, 0));
  return chapters.slice(first, first + MOST);
}
