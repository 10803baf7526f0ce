/** A note that is to stand beside its mark; all measures are pixels, places are counted from the top of its section. */
export interface NoteToPlace {
  /** Where the line of its mark is. */
  wanted: number;
  /** Its height with all that it says, and folded to its headline. */
  full: number;
  folded: number;
  /** What of the margin is free there. */
  from: number;
  to: number;
  /** How grave it is, 0 being the gravest: the graver are opened before the others. */
  gravity: number;
  /** The reader opened it. */
  isOpen: boolean;
}

/** Farther from its mark no note is moved so that another is open, in pixels. */
const REACH = 195;

/**
 * Places the notes of a section, in the order of their marks, without one over another and `gap` apart: whole those that the reader opened, and
 * of the others, the gravest first, those for which there is room; where one of the gravest has none, no smaller one stands open in its place.
 * Where the section is too short for them the last end below it.
 */
export function placeNotes<Note extends NoteToPlace>(notes: readonly Note[], gap: number) {
  const sized = notes.map((note) => ({ ...note, height: note.isOpen ? note.full : note.folded }));
  let tops = topsFor(sized, gap) ?? topsFor(sized, gap, Infinity) ?? topsFor(sized, gap, Infinity, Infinity);
  for (const note of [...sized].sort((a, b) => a.gravity - b.gravity)) {
    const { height, full, gravity } = note;
    note.height = full;
    const found = topsFor(sized, gap);
    if (found) tops = found;
    else {
      note.height = height;
      if (!gravity) break;
    }
  }
  return sized.map((note, index) => {
    const top = tops?.[index] ?? 0;
    return { ...note, top, end: top + note.height, isFolded: note.height !== note.full };
  });
}

/**
 * Tops for notes of given heights, each as near to its mark as the others let it and no more than `beyond` below what is free; undefined where one
 * would be farther than `reach` from its mark.
 */
function topsFor(notes: readonly (NoteToPlace & { height: number })[], gap: number, reach = REACH, beyond = 0): number[] | undefined {
  let end = -Infinity;
  const spans = notes.map(({ wanted, from, to, height }) => {
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
