/** A note that is to stand beside its mark; all measures are pixels, places are counted from the top of its section. */
export interface NoteToPlace {
  /** Where the line of its mark is. */
  wanted: number;
  /** Its height with all that it says. */
  full: number;
  /** What of the margin is free there. */
  from: number;
  to: number;
  /** Of the gravest, which are opened before the others. */
  isGravest: boolean;
}

/** A line of a note, what a note has above its lines, and what lies between one note and the next. */
type Measures = Readonly<Record<'line' | 'edge' | 'gap', number>>;

/** Farther from its mark no note is opened, in pixels. */
const REACH = 170;

/**
 * Places the notes of a section, in the order of their marks, without one over another: whole where there is room (`shownLines` is undefined),
 * else folded to the lines that fit.
 */
export function placeNotes(
  notes: readonly NoteToPlace[],
  { line, edge, gap }: Measures,
): { top: number; shownLines: number | undefined }[] {
  let heights = notes.map(({ full }) => Math.min(full, edge + line));
  const placed = topsFor(notes, heights, gap, REACH) ?? topsFor(notes, heights, gap, Infinity);
  if (!placed) return notes.map(({ from }, index) => ({ top: from + index * (edge + line), shownLines: 1 }));
  let tops = placed;
  const gravestFirst = [...notes.entries()].sort(([, a], [, b]) => Number(b.isGravest) - Number(a.isGravest));
  for (const [index, { full }] of gravestFirst) {
    const opened = heights.map((height, at) => (at === index ? full : height));
    const found = topsFor(notes, opened, gap, REACH);
    if (found) [heights, tops] = [opened, found];
  }
  return notes.map(({ full, to }, index) => {
    const top = tops[index] ?? 0;
    if (heights[index] === full) return { top, shownLines: undefined };
    const room = Math.min((tops[index + 1] ?? Infinity) - gap, to, top + full - line) - top;
    return { top, shownLines: Math.max(1, Math.floor((room - edge) / line)) };
  });
}

/** Tops for notes of given heights, each as near to its mark as the others let it; undefined where one would be farther than `reach` from it. */
function topsFor(notes: readonly NoteToPlace[], heights: readonly number[], gap: number, reach: number): number[] | undefined {
  let end = -Infinity;
  const spans = notes.map(({ wanted, from, to }, index) => {
    const height = heights[index] ?? 0;
    const earliest = Math.max(from, wanted - reach, end);
    end = earliest + height + gap;
    return { wanted, height, earliest, latest: Math.min(to - height, wanted + reach) };
  });
  if (spans.some(({ earliest, latest }) => earliest > latest)) return undefined;
  let next = Infinity;
  const upwards = spans.reverse().map(({ wanted, height, earliest, latest }) => {
    const top = Math.max(earliest, Math.min(wanted, latest, next - gap - height));
    return (next = top);
  });
  return upwards.reverse();
}
