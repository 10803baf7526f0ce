/*
 * Unfolds the note of a mark: in the text below its line, or marked in the margin where it stands there; in a table row, an event or a
 * figure's headline by moving the page's own note there. Where the page has no such note the mark stays a link.
 */
import { isPlainClick } from '../dom/clicks.ts';
import { within } from '../dom/within.ts';
import { cardOf, describeMark, markOf } from './note-marks.ts';

export function startNotes(): void {
  /** A second tap must not undo the first while what unfolds is still loading. */
  let isLoading = false;
  const marks = [...document.querySelectorAll<HTMLElement>('a[data-note]')].filter(cardOf);
  for (const mark of marks) describeMark(mark, false);
  const unfold = async (mark: HTMLAnchorElement) => {
    if (isLoading) return;
    isLoading = true;
    try {
      const { toggleNote } = await within(import('./unfold-notes.ts'));
      toggleNote(mark);
    } catch {
      // The link leads to the list of notes.
      location.href = mark.href;
    }
    isLoading = false;
  };
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    // The headline of a note that is folded, or that was opened, is as good as its mark, and so is the way back.
    const link = event.target.closest('a');
    const head = event.target
      .closest('.note__head, .note__back')
      ?.closest<HTMLElement>('.side-notes > .note:is([data-folded], [data-open])');
    const mark = head ? markOf(head) : link;
    if (!(mark instanceof HTMLAnchorElement) || !marks.includes(mark) || !isPlainClick(event)) return;
    event.preventDefault();
    void unfold(mark);
  });
  // A selection that begins in the text leaves out the notes between its paragraphs; one that begins in a note has its words.
  for (const type of ['pointerdown', 'selectstart'])
    document.addEventListener(type, ({ target }) => {
      const begins = target instanceof Element ? target : (target as Node).parentElement;
      document.documentElement.toggleAttribute('data-selects-text', !begins?.closest('.note'));
    });
}
