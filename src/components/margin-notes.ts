/* Puts the notes of a chapter beside the lines of their marks where there is a margin, and anew whenever a section changes its size or a note its. */
import { placeNotes, type NoteToPlace } from './margin-tops.ts';
import { describeMark, margin, markOf } from './note-marks.ts';

/** What a note has above its lines, as in notes.css, in pixels; */
const EDGE = 5;
/** what lies between two of them, */
const GAP = 8;
/** and the height of a line that names the note of a row. */
const LINE = 20;

/** Wraps the whole, so that what fails here fails alone. */
export function startMarginNotes(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('.prose:not(.print-book) section')].filter((section) =>
    section.querySelector('.side-notes'),
  );

  const notesIn = (section: HTMLElement) => [...section.querySelectorAll<HTMLElement>('.side-notes > .note')];

  function update(changed: readonly HTMLElement[]): void {
    if (margin().matches) place(changed);
    for (const note of changed.flatMap(notesIn)) {
      const mark = markOf(note);
      if (mark) describeMark(mark, note.hasAttribute('data-open'));
    }
  }

  function place(changed: readonly HTMLElement[]): void {
    // All is written, then all read: the page is laid out three times, not as often for each note.
    for (const section of changed) {
      section.style.removeProperty('--notes-end');
      section.querySelector('.side-notes')?.setAttribute('data-placed', '');
    }
    const all = changed.flatMap(notesIn);
    for (const note of all) note.toggleAttribute('data-folded', true);
    const folded = new Map(all.map((note) => [note, note.offsetHeight]));
    for (const note of all) note.toggleAttribute('data-folded', false);
    const placed = changed.map((section) => {
      const notes = measure(section, folded);
      return { notes, tops: placeNotes(notes, GAP) };
    });
    for (const [index, section] of changed.entries()) {
      const { notes = [], tops = [] } = placed[index] ?? {};
      let end = 0;
      for (const [at, note] of notesIn(section).entries()) {
        const { top = 0, isFolded = false } = tops[at] ?? {};
        note.toggleAttribute('data-folded', isFolded);
        note.style.setProperty('--top', `${String(top)}px`);
        end = top + (notes[at]?.[isFolded ? 'folded' : 'full'] ?? 0);
      }
      // An opened note stays within its section, be the text shorter than what it says.
      section.style.setProperty('--notes-end', `${String(end)}px`);
    }
  }

  function measure(section: HTMLElement, folded: ReadonlyMap<HTMLElement, number>): NoteToPlace[] {
    const { top, right, height } = section.getBoundingClientRect();
    const boxes = [...section.children].map((child) => child.getBoundingClientRect());
    // Figures that reach into the margin, and rows and headlines that name their notes there, below one another.
    const taken = boxes.filter((box) => box.right > right + 1).map((box) => ({ from: box.top - top, to: box.bottom - top }));
    for (const marks of section.querySelectorAll('tr, .chart__notes')) {
      const count = marks.querySelectorAll('.note-mark').length;
      const box = marks.getBoundingClientRect();
      if (count && box.height) taken.push({ from: box.top - top, to: box.top - top + count * LINE });
    }
    return notesIn(section).map((note) => {
      const wanted = Math.max(0, (markOf(note)?.getBoundingClientRect().top ?? top) - top - EDGE);
      const above = taken.filter(({ from }) => from <= wanted).map(({ to }) => to + GAP);
      const below = taken.filter(({ from }) => from > wanted).map(({ from }) => from - GAP);
      return {
        wanted,
        full: note.offsetHeight,
        folded: folded.get(note) ?? 0,
        from: Math.max(0, ...above),
        to: Math.min(height, ...below),
        isGravest: note.querySelector('.note__gravity--gravest') !== null,
        isOpen: note.hasAttribute('data-open'),
      };
    });
  }

  const sizes = new ResizeObserver((entries) => {
    update(entries.map(({ target }) => target as HTMLElement));
  });
  for (const section of sections) sizes.observe(section);
  margin().addEventListener('change', () => {
    update(sections);
  });
  document.addEventListener('note-toggle', ({ target }) => {
    const section = (target as HTMLElement).closest('section');
    if (section && sections.includes(section)) update([section]);
  });
}
