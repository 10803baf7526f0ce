/* Puts the notes of a chapter beside the lines of their marks where there is a margin, and anew whenever a section changes its size. */
import { placeNotes, type NoteToPlace } from './margin-tops.ts';
import { describeMark, margin } from './note-marks.ts';

/** Wraps the whole, so that what fails here fails alone. */
export function startMarginNotes(): void {
  /** What a folded note has above its lines, and what lies between two, as in notes.css. */
  const [EDGE, GAP] = [5, 8];

  const sections = [...document.querySelectorAll<HTMLElement>('.prose:not(.print-book) section')].filter((section) =>
    section.querySelector('.side-notes'),
  );

  const markOf = (note: HTMLElement) => document.getElementById(`ui-note-${note.dataset['noteCard'] ?? ''}`);

  const notesIn = (section: HTMLElement) => [...section.querySelectorAll<HTMLElement>('.side-notes > .note')];

  function update(changed: readonly HTMLElement[]): void {
    if (margin().matches) place(changed);
    for (const note of changed.flatMap(notesIn)) {
      const mark = markOf(note);
      if (mark) describeMark(mark, note.hasAttribute('data-open'));
    }
  }

  function place(changed: readonly HTMLElement[]): void {
    // All is written, then all read, then all written: the page is laid out twice, not twice for each note.
    for (const section of changed) {
      for (const group of section.querySelectorAll('.side-notes')) group.setAttribute('data-placed', '');
      for (const note of notesIn(section)) note.setAttribute('data-whole', '');
    }
    const placed = changed.map((section) => {
      const notes = notesIn(section);
      const line = Number.parseFloat(getComputedStyle(notes[0] ?? section).lineHeight);
      return placeNotes(measure(section, notes), { line, edge: EDGE, gap: GAP });
    });
    for (const [index, section] of changed.entries())
      for (const [at, note] of notesIn(section).entries()) {
        const { top = 0, shownLines } = placed[index]?.[at] ?? {};
        note.toggleAttribute('data-whole', shownLines === undefined);
        note.style.setProperty('--top', `${String(top)}px`);
        note.style.setProperty('--lines', String(shownLines ?? 1));
      }
  }

  function measure(section: HTMLElement, notes: readonly HTMLElement[]): NoteToPlace[] {
    const { top, right, height } = section.getBoundingClientRect();
    const boxes = [...section.children].map((child) => child.getBoundingClientRect());
    // Figures that reach into the margin.
    const taken = boxes.filter((box) => box.right > right + 1).map((box) => ({ from: box.top - top, to: box.bottom - top }));
    return notes.map((note) => {
      const wanted = Math.max(0, (markOf(note)?.getBoundingClientRect().top ?? top) - top - EDGE);
      const above = taken.filter(({ from }) => from <= wanted).map(({ to }) => to + GAP);
      const below = taken.filter(({ from }) => from > wanted).map(({ from }) => from - GAP);
      const isGravest = note.querySelector('.note__gravity--gravest') !== null;
      return { wanted, full: note.offsetHeight, from: Math.max(0, ...above), to: Math.min(height, ...below), isGravest };
    });
  }

  const sizes = new ResizeObserver((entries) => {
    update(entries.map(({ target }) => target as HTMLElement));
  });
  for (const section of sections) sizes.observe(section);
  margin().addEventListener('change', () => {
    update(sections);
  });
}
