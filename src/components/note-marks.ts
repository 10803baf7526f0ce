/** The page's own note of a mark. */
export function cardOf(mark: HTMLElement): HTMLElement | null {
  return document.querySelector(`[data-note-card="${mark.dataset['note'] ?? ''}"]`);
}

/** The mark in the text of a note, or of what else marks it. */
export function markOf({ dataset }: HTMLElement): HTMLElement | null {
  return document.getElementById(`ui-note-${dataset['noteCard'] ?? dataset['note'] ?? ''}`);
}

/** Marks in the text have an anchor. */
export const isInText = (mark: HTMLElement) => mark.id !== '';

/** Where a page to read has a margin for its notes, as in notes.css. */
export const margin = () => matchMedia('(width >= 75rem)');

/** Tells whether a mark's note is unfolded; on paper nothing is folded. */
export function describeMark(mark: HTMLElement, isUnfolded: boolean): void {
  if (isInText(mark) && mark.closest('.print-book')) mark.removeAttribute('aria-expanded');
  else mark.setAttribute('aria-expanded', String(isUnfolded));
}
