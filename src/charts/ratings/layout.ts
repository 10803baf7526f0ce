import { PICTURE_WIDTHS, round, type PictureSize } from '../frame/sizes.ts';
import type { TableRow } from '../frame/table-rows.ts';
import { wrapWords } from '../frame/wrap.ts';

const TEXT_SIZE = 12;
const LINE = 17;
const INSET = 10;
/** Wide: the boxes above the axis. Narrow: the boxes right of it. */
const BOX = { top: 4, height: 82, left: 76, width: 212, gap: 1.5 };

/** The axis ends as far beyond the outermost limits as one band is wide. */
const RANGE: Record<PictureSize, readonly [number, number]> = {
  wide: [0, PICTURE_WIDTHS.wide],
  narrow: [320, 10],
};

/** Lays the bands out on one axis of returns against the index: to the right on a wide picture, upwards on a narrow one. */
export function layoutRatings(rows: readonly TableRow[], size: PictureSize) {
  const limits = rows.map((row) => ({ row, from: row.number('from_percent'), to: row.number('to_percent') }));
  const values = [...new Set(limits.flatMap(({ from, to }) => [from, to]))].filter((value) => value !== null).toSorted((a, b) => a - b);
  const [lowest = 0, highest = 0] = [values[0], values.at(-1)];
  const margin = (values[1] ?? 0) - lowest;
  const [start, end] = RANGE[size];
  const scale = (value: number) => round(start + ((value - lowest + margin) / (highest - lowest + 2 * margin)) * (end - start));
  const rank = limits.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  // Each a stretch of the axis, the smaller end first, `step` bands from the neutral one; an end that is not set reaches the picture's edge.
  const bands = rank.map(({ row, from, to }, index) => {
    const ends = [scale(from ?? lowest - margin), scale(to ?? highest + margin)].toSorted((a, b) => a - b);
    const [first = 0, last = 0] = ends;
    return { row, start: first, end: last, step: index - (rank.length - 1) / 2, ...placeWords(row, boxOf(first, last, size)) };
  });
  return {
    size,
    height: size === 'wide' ? 132 : 330,
    // From the lowest to the highest where the axis runs to the right, the other way round where it runs down.
    bands: size === 'wide' ? bands : bands.toReversed(),
    ticks: [...values, 0].toSorted((a, b) => a - b).map((value) => ({ value, at: scale(value) })),
    axis: RANGE[size],
  };
}

export type RatingsLayout = ReturnType<typeof layoutRatings>;
export type PlacedBand = RatingsLayout['bands'][number];

function boxOf(start: number, end: number, size: PictureSize) {
  const length = end - start - 2 * BOX.gap;
  return size === 'wide'
    ? { x: start + BOX.gap, y: BOX.top, width: length, height: BOX.height }
    : { x: BOX.left, y: start + BOX.gap, width: BOX.width, height: length };
}

/** The name, and what the rating means in lines, in the middle of the box; each with its baseline. */
function placeWords(row: TableRow, box: ReturnType<typeof boxOf>) {
  const lines = wrapWords(row.text('meaning'), TEXT_SIZE, box.width - 2 * INSET);
  const top = box.y + (box.height - lines.length * LINE - 20) / 2;
  return {
    box,
    name: { x: box.x + INSET, y: top + 15 },
    meaning: lines.map((words, index) => ({ words, y: top + 20 + (index + 1) * LINE - 4 })),
  };
}
