/*
 * Unfolds the note of a mark: in the text below its line, or marked in the margin where it stands there; in a table row, an event or a
 * figure's headline by moving the page's own note there. Where the page has no such note the mark stays a link.
 */
import { isPlainClick } from '../dom/clicks.ts';

/** The page's own note of a mark. */
export function cardOf(mark: HTMLElement): HTMLElement | null {
  return document.querySelector(`[data-note-card="${mark.dataset['note'] ?? ''}"]`);
}

/** Marks in the text have an anchor. */
export const isInText = (mark: HTMLElement) => mark.id !== '';

/** Where a page to read has a margin for its notes, as in notes.css. */
export const margin = () => matchMedia('(width >= 75rem)');

/** Tells whether a mark's note is unfolded; where the note always shows nothing expands. */
export function describeMark(mark: HTMLElement, isUnfolded: boolean): void {
  if (isInText(mark) && (margin().matches || mark.closest('.print-book'))) mark.removeAttribute('aria-expanded');
  else mark.setAttribute('aria-expanded', String(isUnfolded));
}

export function startNotes(): void {
  const marks = [...document.querySelectorAll<HTMLElement>('a[data-note]')].filter(cardOf);
  for (const mark of marks) describeMark(mark, false);
  margin().addEventListener('change', () => {
    for (const mark of marks.filter(isInText)) describeMark(mark, cardOf(mark)?.hasAttribute('data-open') ?? false);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const mark = link?.matches('.side-notes .note__back') ? document.getElementById(link.hash.slice(1)) : link;
    if (!link || !mark || !marks.includes(mark) || !isPlainClick(event)) return;
    event.preventDefault();
    import('./unfold-notes.ts').then(
      ({ toggleNote }) => {
        toggleNote(mark);
      },
      // Where it does not load, the link leads to the list of notes.
      () => {
        location.href = link.href;
      },
    );
  });
  // A selection that begins in the text leaves out the notes between its paragraphs; one that begins in a note has its words.
  for (const type of ['pointerdown', 'selectstart'])
    document.addEventListener(type, ({ target }) => {
      const begins = target instanceof Element ? target : (target as Node).parentElement;
      document.documentElement.toggleAttribute('data-selects-text', !begins?.closest('.note'));
    });
}
