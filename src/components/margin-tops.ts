/** A note that is to stand beside its mark; all measures are pixels, places are counted from the top of its section. */
export interface NoteToPlace {
  /** Where the line of its mark is. */
  wanted: number;
  /** Its height folded to its headline, with what was found below that, and with all that it says. */
  heights: readonly [number, number, number];
  /** What of the margin is free there. */
  from: number;
  to: number;
  /** It is one of the gravest. */
  isGravest: boolean;
  /** The reader opened it. */
  isOpen: boolean;
}

/** Which of its heights a note has. */
type Form = 0 | 1 | 2;

/** Farther from its mark no note is moved so that others say more, in pixels, and all as little as they can, in steps of some. */
const REACH = 120;
const STEP = 4;

/** Which notes say what was found: all, else the gravest, else none. */
const SAYING: readonly ((note: NoteToPlace) => boolean)[] = [() => true, ({ isGravest }) => isGravest, () => false];

/**
 * Places the notes of a section, in the order of their marks, without one over another and `gap` apart. Those that the reader opened are whole; the
 * others say what was found if all can near their lines, else the gravest do. Where the section is too short for them the last end below it.
 */
export function placeNotes<Note extends NoteToPlace>(notes: readonly Note[], gap: number) {
  const place = (says: (note: Note) => boolean, reach: number, beyond?: number) => {
    const formed = notes.map((note): Note & { form: Form } => ({ ...note, form: note.isOpen ? 2 : says(note) ? 1 : 0 }));
    const tops = topsFor(formed, gap, reach, beyond);
    return tops && formed.map((note, index) => ({ ...note, top: tops[index] ?? 0, end: (tops[index] ?? 0) + note.heights[note.form] }));
  };
  for (const says of SAYING)
    for (let reach = 0; reach <= REACH; reach += STEP) {
      const placed = place(says, reach);
      if (placed) return placed;
    }
  return place(() => false, Infinity) ?? place(() => false, Infinity, Infinity) ?? [];
}

/**
 * Tops for notes of given heights, each as near to its mark as the others let it and no more than `beyond` below what is free; undefined where one
 * would be farther than `reach` from its mark and not end with what is free.
 */
function topsFor(notes: readonly (NoteToPlace & { form: Form })[], gap: number, reach: number, beyond = 0): number[] | undefined {
  let end = -Infinity;
  const spans = notes.map(({ wanted, from, to, heights, form }) => {
    const height = heights[form];
    const earliest = Math.max(from, Math.min(wanted - reach, to - height), end);
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
