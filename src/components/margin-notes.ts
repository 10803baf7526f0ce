/* Puts the notes of a chapter beside the lines of their marks where there is a margin, and anew whenever a section changes its size or a note its. */
import { placeNotes } from './margin-tops.ts';
import { describeMark, margin, markOf } from './note-marks.ts';

/** What a note has above its lines, as in notes.css, in pixels; */
const EDGE = 5;
/** what lies between two of them, */
const GAP = 8;
/** and the height of a line that names the note of a row, */
const LINE = 20;
/** which none does whose note has its line in the text as near as this. */
const NEAR = 200;
/** The forms of a note as notes.css has them, in the order of its heights; the last is the whole note. */
const FORMS = ['line', 'brief', ''] as const;

const setForm = (note: HTMLElement, form: string) => {
  if (form) note.dataset['folded'] = form;
  else delete note.dataset['folded'];
};

/** Where the mark in the text is, in the window; no number where there is none. */
const lineOf = (element: HTMLElement) => markOf(element)?.getBoundingClientRect().top ?? NaN;

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
    // All is written, then all read: the page is laid out once for each form, not as often for each note.
    for (const section of changed) {
      section.style.removeProperty('--notes-end');
      section.querySelector('.side-notes')?.setAttribute('data-placed', '');
    }
    const all = changed.flatMap(notesIn);
    const heights = FORMS.map((form) => {
      for (const note of all) setForm(note, form);
      return new Map(all.map((note) => [note, note.offsetHeight]));
    });
    const near = new Map<Element, boolean>();
    const placed = changed.flatMap((section) => placeNotes(measure(section, heights, near), GAP));
    for (const [mark, isNear] of near) mark.toggleAttribute('data-near', isNear);
    for (const { section, note, top, end, form } of placed) {
      setForm(note, FORMS[form]);
      note.style.setProperty('--top', `${String(top)}px`);
      // An opened note stays within its section, be the text shorter than what it says.
      section.style.setProperty('--notes-end', `${String(end)}px`);
    }
  }

  function measure(section: HTMLElement, heights: Map<HTMLElement, number>[], near: Map<Element, boolean>) {
    const { top, right, height } = section.getBoundingClientRect();
    // Figures that reach into the margin, and rows and headlines that name their notes there, below one another.
    const taken: { from: number; to: number }[] = [];
    for (const part of section.querySelectorAll(':scope > *, tr, .chart__notes')) {
      const box = part.getBoundingClientRect();
      const from = box.top - top;
      let to = from;
      if (part.parentElement === section) to += box.right > right + 1 ? box.height : 0;
      else
        for (const mark of part.querySelectorAll<HTMLElement>('.note-mark')) {
          const isNear = Math.abs(box.top - lineOf(mark)) < NEAR;
          near.set(mark, isNear);
          if (!isNear) to += LINE;
        }
      if (box.height && to > from) taken.push({ from, to });
    }
    return notesIn(section).map((note) => {
      const wanted = Math.max(0, lineOf(note) - top - EDGE || 0);
      let [from, to] = [0, height];
      for (const place of taken)
        if (place.from > wanted) to = Math.min(to, place.from - GAP);
        else from = Math.max(from, place.to + GAP);
      return {
        section,
        note,
        wanted,
        heights: heights.map((of) => of.get(note) ?? 0) as [number, number, number],
        from,
        to,
        isGravest: note.querySelector('.note__gravity') !== null,
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
