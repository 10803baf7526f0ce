/*
 * Unfolds the note of a mark: in the text below its line, or marked in the margin where it stands there; in a table row, an event or a
 * figure's headline as a copy of the page's own note. Where the page has no such note the mark stays a link.
 */
import { isPlainClick } from '../dom/clicks.ts';
import { element } from '../dom/element.ts';

/** Wraps the whole, so that what fails here fails alone. */
export function startNotes(): void {
  /** Where a page to read has a margin for its notes, as in notes.css. */
  const MARGIN = matchMedia('(width >= 75rem)');

  const marks = [...document.querySelectorAll<HTMLElement>('a[data-note]')].filter(cardOf);
  /** What holds each unfolded note, by its mark: in the text the mark's own element, elsewhere the place of a copy. */
  const unfolded = new Map<HTMLElement, Element>();

  /** The page's own note of a mark. */
  function cardOf(mark: HTMLElement): Element | null {
    return document.querySelector(`[data-note-card="${mark.dataset['note'] ?? ''}"]`);
  }

  /** Tells whether a mark's note is unfolded; in the margin the note always shows: nothing expands. */
  function describe(mark: HTMLElement): void {
    if (MARGIN.matches && mark.closest('.page--reading report-note')) mark.removeAttribute('aria-expanded');
    else mark.setAttribute('aria-expanded', String(unfolded.has(mark)));
  }

  function toggle(mark: HTMLElement): void {
    const inText = mark.closest('report-note');
    const holder = unfolded.get(mark);
    if (holder) unfolded.delete(mark);
    else unfolded.set(mark, inText ?? placeCopy(mark));
    if (inText) inText.toggleAttribute('data-open', !holder);
    else holder?.remove();
    describe(mark);
  }

  /** Puts a copy of the note into a row of its own below the mark's row, or into a block at the end of what else holds the mark. */
  function placeCopy(mark: HTMLElement): Element {
    const card = cardOf(mark)?.cloneNode(true) ?? '';
    const row = mark.closest('tr');
    const columns = [...(row?.cells ?? [])].reduce((span, cell) => span + cell.colSpan, 0);
    const place = row
      ? element('tr', { class: 'note-row' }, element('td', { colspan: String(columns) }, card))
      : element('div', { class: 'note-place' }, card);
    if (row) row.after(place);
    else mark.closest('.event__body, .chart__header, section')?.append(place);
    return place;
  }

  marks.forEach(describe);
  MARGIN.addEventListener('change', () => {
    marks.forEach(describe);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const mark = link?.matches('report-note .note__back') ? link.closest('report-note')?.querySelector('a') : link;
    if (!mark || !marks.includes(mark) || !isPlainClick(event)) return;
    event.preventDefault();
    toggle(mark);
    mark.focus();
  });
  document.addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape') return;
    for (const [mark, holder] of unfolded) {
      if (target !== mark && !holder.contains(target as Node)) continue;
      toggle(mark);
      mark.focus();
    }
  });
}
