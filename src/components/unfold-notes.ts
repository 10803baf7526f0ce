import { element } from '../dom/element.ts';
import { lateStyle } from '../dom/late-style.ts';
import style from '../styles/unfolded-notes.css?inline';
import { cardOf, describeMark, isInText, margin } from './note-marks.ts';

lateStyle(style);

/** How to fold each unfolded note, by its mark. */
const unfolded = new Map<HTMLElement, () => void>();
/** The room that is made below the line of a mark, by the note which stands over it. */
const rooms = new Map<HTMLElement, HTMLElement>();
// In the next frame, since fitting them changes the size of what is watched.
const sizes = new ResizeObserver(() => requestAnimationFrame(fitRooms));
/** Marks of unfolded notes on the screen, where they stay when a phone turns: what a browser holds on to is further up. */
const seen = new Set<Element>();
const sight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) seen[isIntersecting ? 'add' : 'delete'](target);
});
let width = innerWidth;

/** Unfolds the note of a mark and goes to it, so that it is heard, or folds it and goes back to the mark. */
export function toggleNote(mark: HTMLElement): void {
  const card = cardOf(mark);
  const wasUnfolded = unfolded.has(mark);
  // A note stands in one place.
  for (const [other, fold] of unfolded) {
    if (other.dataset['note'] !== mark.dataset['note']) continue;
    fold();
    unfolded.delete(other);
    describeMark(other, false);
  }
  if (card && !wasUnfolded) unfolded.set(mark, isInText(mark) ? unfoldBelowLine(mark, card) : moveTo(mark, card));
  describeMark(mark, unfolded.has(mark));
  if (card) card.tabIndex = -1;
  // It stands below its line or beside it: the sentence stays where it is read.
  (unfolded.has(mark) ? card : mark)?.focus({ preventScroll: true });
}

/** Makes room below the line of a mark and shows the note there, or opens it in the margin: within the paragraph it would cut the sentence that is copied or read out. */
function unfoldBelowLine(mark: HTMLElement, card: HTMLElement): () => void {
  const room = element('span', { class: 'note-room' });
  mark.after(room);
  rooms.set(card, room);
  sight.observe(mark);
  open(card, true);
  const section = mark.closest('section');
  if (section) sizes.observe(section);
  fitRooms();
  return () => {
    room.remove();
    rooms.delete(card);
    sight.unobserve(mark);
    seen.delete(mark);
    open(card, false);
  };
}

/** Opens or folds a note where it stands, and tells the margin, where the others make room for it. */
function open(card: HTMLElement, isOpen: boolean): void {
  card.toggleAttribute('data-open', isOpen);
  card.dispatchEvent(new Event('note-toggle', { bubbles: true }));
}

/** Fits the rooms to their notes, and puts the notes there. */
function fitRooms(): void {
  if (margin().matches) return;
  for (const [card, room] of rooms) {
    card.style.setProperty('--width', `${room.offsetWidth}px`);
    room.style.blockSize = `${card.offsetHeight}px`;
  }
  for (const [card, room] of rooms) {
    const [place, around] = [room.getBoundingClientRect(), card.offsetParent?.getBoundingClientRect()];
    card.style.setProperty('--top', `${place.top - (around?.top ?? 0)}px`);
    card.style.setProperty('--left', `${place.left - (around?.left ?? 0)}px`);
  }
}

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
  else mark.closest('.event__body, .chart__head, section')?.append(place);
  return () => {
    home.replaceWith(card);
    place.remove();
  };
}

document.addEventListener('keydown', ({ key, target }) => {
  if (key !== 'Escape') return;
  for (const mark of unfolded.keys()) if (target === mark || cardOf(mark)?.contains(target as Node)) toggleNote(mark);
});
margin().addEventListener('change', fitRooms);
addEventListener('resize', () => {
  // The height alone changes while a reader scrolls, with the bars of the browser.
  if (innerWidth === width) return;
  width = innerWidth;
  for (const mark of seen) mark.scrollIntoView({ block: 'nearest' });
});
