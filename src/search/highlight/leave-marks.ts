/** Where a followed hit leaves the words to mark, for the page it leads to: never in the address, which stays fit to copy. */
export const HIGHLIGHT_KEY = 'search-highlight';

export interface Highlight {
  /** Absolute address of the hit. */
  url: string;
  /** Literal text to mark there. */
  words: string[];
}

export function leaveMarks(url: string, words: string[]): void {
  try {
    sessionStorage.setItem(HIGHLIGHT_KEY, JSON.stringify({ url, words } satisfies Highlight));
  } catch {
    // Without storage the page opens unmarked.
  }
}
