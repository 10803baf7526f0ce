/*
 * Unfolds the note of a mark: in the text below its line, or marked in the margin where it stands there; in a table row, an event or a
 * figure's headline by moving the page's own note there. Where the page has no such note the mark stays a link.
 */
import { isPlainClick } from '../dom/clicks.ts';
import { element } from '../dom/element.ts';

/** Wraps the whole, so that what fails here fails alone. */
export function startNotes(): void {
  /** Where a page to read has a margin for its notes, as in notes.css. */
  const MARGIN = matchMedia('(width >= 75rem)');

  const marks = [...document.querySelectorAll<HTMLElement>('a[data-note]')].filter(cardOf);
  /** How to fold each unfolded note, by its mark. */
  const unfolded = new Map<HTMLElement, () => void>();
  /** The room that is made below the line of a mark, by the note which stands over it. */
  const rooms = new Map<HTMLElement, HTMLElement>();

  /** The page's own note of a mark. */
  function cardOf(mark: HTMLElement): HTMLElement | null {
    return document.querySelector(`[data-note-card="${mark.dataset['note'] ?? ''}"]`);
  }

  /** Marks in the text have an anchor. */
  const isInText = (mark: HTMLElement) => mark.id !== '';

  /** Tells whether a mark's note is unfolded; where the note always shows nothing expands. */
  function describe(mark: HTMLElement): void {
    if (isInText(mark) && (MARGIN.matches || mark.closest('.print-book'))) mark.removeAttribute('aria-expanded');
    else mark.setAttribute('aria-expanded', String(unfolded.has(mark)));
  }

  function toggle(mark: HTMLElement): void {
    const card = cardOf(mark);
    const wasUnfolded = unfolded.has(mark);
    // A note stands in one place.
    for (const [other, fold] of unfolded) {
      if (other.dataset['note'] !== mark.dataset['note']) continue;
      fold();
      unfolded.delete(other);
      describe(other);
    }
    if (card && !wasUnfolded) unfolded.set(mark, isInText(mark) ? unfoldBelowLine(mark, card) : moveTo(mark, card));
    describe(mark);
  }

  /** Makes room below the line of a mark and shows the note there: within the paragraph it would cut the sentence that is copied or read out. */
  function unfoldBelowLine(mark: HTMLElement, card: HTMLElement): () => void {
    const room = element('span', { class: 'note-room' });
    mark.after(room);
    card.toggleAttribute('data-open', true);
    rooms.set(card, room);
    const section = mark.closest('section');
    if (section) sizes.observe(section);
    fitRooms();
    return () => {
      room.remove();
      card.removeAttribute('data-open');
      rooms.delete(card);
    };
  }

  /** Fits the rooms to their notes, and puts the notes there. */
  function fitRooms(): void {
    if (MARGIN.matches) return;
    for (const [card, room] of rooms) {
      card.style.setProperty('--width', `${String(room.offsetWidth)}px`);
      room.style.blockSize = `${String(card.offsetHeight)}px`;
    }
    for (const [card, room] of rooms) {
      const [place, around] = [room.getBoundingClientRect(), card.offsetParent?.getBoundingClientRect()];
      card.style.setProperty('--top', `${String(place.top - (around?.top ?? 0))}px`);
      card.style.setProperty('--left', `${String(place.left - (around?.left ?? 0))}px`);
    }
  }

  // In the next frame, since fitting them changes the size of what is watched.
  const sizes = new ResizeObserver(() => requestAnimationFrame(fitRooms));

  /** Moves the note into a row of its own below the mark's row, or into a block at the end of what else holds the mark. */
  function moveTo(mark: HTMLElement, card: HTMLElement): () => void {
    const home = document.createComment('');
    card.replaceWith(home);
    const row = mark.closest('tr');
    const columns = [...(row?.cells ?? [])].reduce((span, cell) => span + cell.colSpan, 0);
    const place = row
      ? element('tr', { class: 'note-row' }, element('td', { colspan: String(columns) }, card))
      : element('div', { class: 'note-place' }, card);
    if (row) row.after(place);
    else mark.closest('.event__body, .chart__header, section')?.append(place);
    return () => {
      home.replaceWith(card);
      place.remove();
    };
  }

  marks.forEach(describe);
  MARGIN.addEventListener('change', () => {
    marks.forEach(describe);
    fitRooms();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const mark = link?.matches('.side-notes .note__back') ? document.getElementById(link.hash.slice(1)) : link;
    if (!mark || !marks.includes(mark) || !isPlainClick(event)) return;
    event.preventDefault();
    toggle(mark);
    mark.focus();
  });
  document.addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape') return;
    for (const mark of unfolded.keys()) {
      if (target !== mark && !cardOf(mark)?.contains(target as Node)) continue;
      toggle(mark);
      mark.focus();
    }
  });
  // A selection that begins in the text leaves out the notes between its paragraphs; one that begins in a note has its words.
  for (const type of ['pointerdown', 'selectstart'])
    document.addEventListener(type, ({ target }) => {
      const begins = target instanceof Element ? target : (target as Node).parentElement;
      document.documentElement.toggleAttribute('data-selects-text', !begins?.closest('.note'));
    });
}
