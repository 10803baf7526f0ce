/* Puts the notes of a chapter beside the lines of their marks where there is a margin, and anew whenever a section changes its size or a note its. */
import { element } from '../dom/element.ts';
import { placeNotes } from './margin-tops.ts';
import { cardOf, describeMark, margin, markOf } from './note-marks.ts';

/** What a note has above its lines, as in notes.css, in pixels; */
const EDGE = 5;
/** what lies between two of them, */
const GAP = 8;
/** and between one and a figure that reaches into the margin. */
const CLEAR = 24;
/** A row or headline names its note, unless that or its name stands as near as this. */
const NEAR = 200;
/** The forms of a note as notes.css has them, in the order of its heights; the last, which has no rules, is the whole note. */
const FORMS = ['line', 'brief', 'whole'] as const;

/** Where a mark is, in the window; no number where there is none. */
const lineOf = (mark: HTMLElement | null) => mark?.getBoundingClientRect().top ?? NaN;

/** Wraps the whole, so that what fails here fails alone. */
export function startMarginNotes(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('article.prose section')].filter((section) =>
    section.querySelector('.side-notes'),
  );

  /** The marks of rows and headlines, by what names their notes beside them: the head of the note, in the form of a line. */
  const marks = new Map<HTMLElement, HTMLElement>();
  for (const section of sections) {
    // They are read out at their marks.
    const names = element('div', { class: 'side-notes', 'aria-hidden': 'true', 'data-placed': '' });
    for (const mark of section.querySelectorAll<HTMLElement>('.note-mark:not([id])')) {
      const name = element('div', { class: 'note', 'data-folded': 'line' }, cardOf(mark)?.firstElementChild?.cloneNode(true) ?? '');
      name.onclick = () => {
        mark.click();
      };
      marks.set(name, mark);
      names.append(name);
    }
    section.append(names);
  }

  const setForm = (note: HTMLElement, form: (typeof FORMS)[number]) => {
    if (!marks.has(note)) note.dataset['folded'] = form;
  };

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
      for (const note of all) {
        note.hidden = false;
        setForm(note, form);
      }
      return new Map(all.map((note) => [note, note.offsetHeight]));
    });
    const placed = changed.flatMap((section) => placeNotes(measure(section, heights), GAP));
    for (const note of all) note.hidden = true;
    for (const { section, note, top, end, form } of placed) {
      note.hidden = false;
      setForm(note, FORMS[form]);
      note.style.setProperty('--top', `${top}px`);
      // An opened note stays within its section, be the text shorter than what it says.
      section.style.setProperty('--notes-end', `${end}px`);
    }
  }

  function measure(section: HTMLElement, heights: Map<HTMLElement, number>[]) {
    const { top, right, height } = section.getBoundingClientRect();
    // Figures that reach into the margin.
    const wide = [...section.children].map((part) => part.getBoundingClientRect()).filter((box) => box.right > right + 1);
    const named = new Map<HTMLElement | null, number>();
    const toPlace = notesIn(section).flatMap((note) => {
      const mark = marks.get(note);
      const line = lineOf(mark ?? markOf(note));
      let [from, to] = [0, height];
      for (const box of wide)
        if (box.top > line) to = Math.min(to, box.top - top - CLEAR);
        else from = Math.max(from, box.bottom - top + CLEAR);
      if (mark) {
        const own = markOf(mark);
        const isNear = [lineOf(own), named.get(own)].some((other = NaN) => Math.abs(line - other) < NEAR);
        if (isNear || mark.closest('details:not([open])') || line - top < from) return [];
        named.set(own, line);
      }
      return {
        section,
        note,
        wanted: Math.max(0, line - top - EDGE || 0),
        heights: heights.map((of) => of.get(note) ?? 0) as [number, number, number],
        from,
        to,
        isGravest: Boolean(note.querySelector('.note__gravity')),
        isOpen: note.hasAttribute('data-open'),
      };
    });
    return toPlace.sort((one, other) => one.wanted - other.wanted);
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
