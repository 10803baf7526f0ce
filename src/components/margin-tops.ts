/** A note that is to stand beside its mark; all measures are pixels, places are counted from the top of its section. */
export interface NoteToPlace {
  /** Where the line of its mark is. */
  wanted: number;
  /** Its height folded to its headline, with what was found below that, and with all that it says. */
  heights: readonly [number, number, number];
  /** What of the margin is free there. */
  from: number;
  to: number;
  /** How grave it is, the gravest least: the graver have room before the others. */
  gravity: number;
  /** The reader opened it. */
  isOpen: boolean;
}

/** Which of its heights a note has. */
type Form = 0 | 1 | 2;

/** Farther from its mark no note is moved so that another says more, in pixels. */
const REACH = 195;

/**
 * Places the notes of a section, in the order of their marks, without one over another and `gap` apart: whole those that the reader opened. Of the
 * others, the gravest first, those say what was found for which there is room, and then all that they say, down to the first for which there is none:
 * what is less grave never says more. Where the section is too short for them the last end below it.
 */
export function placeNotes<Note extends NoteToPlace>(notes: readonly Note[], gap: number) {
  const formed = notes.map((note): Note & { form: Form } => ({ ...note, form: note.isOpen ? 2 : 0 }));
  let tops = topsFor(formed, gap) ?? topsFor(formed, gap, Infinity) ?? topsFor(formed, gap, Infinity, Infinity);
  const byGravity = [...formed].sort((a, b) => a.gravity - b.gravity);
  for (const form of [1, 2] as const)
    for (const note of byGravity.filter(({ isOpen }) => !isOpen)) {
      const before = note.form;
      note.form = form;
      const found = topsFor(formed, gap);
      if (found) tops = found;
      else note.form = before;
      if (!found && form === 2) break;
    }
  return formed.map((note, index) => {
    const top = tops?.[index] ?? 0;
    return { ...note, top, end: top + note.heights[note.form] };
  });
}

/**
 * Tops for notes of given heights, each as near to its mark as the others let it and no more than `beyond` below what is free; undefined where one
 * would be farther than `reach` from its mark.
 */
function topsFor(notes: readonly (NoteToPlace & { form: Form })[], gap: number, reach = REACH, beyond = 0): number[] | undefined {
  let end = -Infinity;
  const spans = notes.map(({ wanted, from, to, heights, form }) => {
    const height = heights[form];
    const earliest = Math.max(from, wanted - reach, end);
    end = earliest + height + gap;
    return { wanted, height, earliest, latest: Math.min(to - height + beyond, wanted + reach) };
  });
  if (spans.some(({ earliest, latest }) => earliest > latest)) return undefined;
  let next = Infinity;
  const upwards = spans.reverse().map(({ wanted, height, earliest, latest }) => {
    const top = Math.max(earliest, Math.min(wanted, latest, next - gap - height));
    return (next = top);
  });
  return upwards.reverse();
}
