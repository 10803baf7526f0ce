/** As many chapters as the navigation of every page names. */
const MOST = 12;

/**
 * The chapters that the navigation of a page names: all, or, in a report of more, those around the one at hand, so that what every page repeats
 * does not grow with the report. `current` is its index, or -1 on a page that is none.
 */
export function chaptersAround<T>(chapters: readonly T[], current: number): readonly T[] {
  const first = Math.min(Math.max(current - MOST / 2, 0), Math.max(chapters.length - MOST, 0));
  return chapters.slice(first, first + MOST);
}
