import type { SearchRecord } from '../../src/search/record.ts';

/** A record of search with the text that it says, on a page of an invented chapter. */
export function searchRecord(
  id: string,
  kind: SearchRecord['kind'],
  title: string,
  text: string,
  more: Partial<SearchRecord> = {},
): SearchRecord {
  return { id, kind, url: `/page/#${id}`, title, trail: ['第一章'], text, ...more };
}
