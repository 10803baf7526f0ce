import { round } from '../frame/round.ts';
import { PICTURE_WIDTHS, type PictureSize } from '../frame/sizes.ts';
import type { TableRow } from '../frame/table-rows.ts';

/** One rating: a stretch of the axis; an end that is not set reaches the picture's edge. */
export interface PlacedBand {
  row: TableRow;
  /** Limits as a return against the index, unit: %; null where none is set. */
  from: number | null;
  to: number | null;
  /** Start and end along the axis, the smaller first. */
  start: number;
  end: number;
  /** Distance from the neutral band in steps, with its sign: -2 to 2. */
  step: number;
}

export interface RatingsLayout {
  size: PictureSize;
  height: number;
  /** From the lowest band to the highest on a wide picture, where the axis runs to the right; the other way round where it runs down. */
  bands: PlacedBand[];
  /** The limits between bands, and the index itself. */
  ticks: { at: number; value: number }[];
  axis: readonly [start: number, end: number];
}

/** The axis ends as far beyond the outermost limits as one band is wide. */
const RANGE: Record<PictureSize, readonly [number, number]> = {
  wide: [0, PICTURE_WIDTHS.wide],
  narrow: [320, 10],
};

/** Lays the bands out on one axis of returns against the index: to the right on a wide picture, upwards on a narrow one. */
export function layoutRatings(rows: readonly TableRow[], size: PictureSize): RatingsLayout {
  const limits = rows.map((row) => ({ row, from: row.number('from_percent'), to: row.number('to_percent') }));
  const values = [...new Set(limits.flatMap(({ from, to }) => [from, to]))].filter((value) => value !== null).toSorted((a, b) => a - b);
  const [lowest = 0, highest = 0] = [values[0], values.at(-1)];
  const margin = (values[1] ?? 0) - lowest;
  const [start, end] = RANGE[size];
  const scale = (value: number) => round(start + ((value - lowest + margin) / (highest - lowest + 2 * margin)) * (end - start));
  const rank = limits.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const bands = rank.map(({ row, from, to }, index): PlacedBand => {
    const ends = [scale(from ?? lowest - margin), scale(to ?? highest + margin)].toSorted((a, b) => a - b);
    return { row, from, to, start: ends[0] ?? 0, end: ends[1] ?? 0, step: index - (rank.length - 1) / 2 };
  });
  return {
    size,
    height: size === 'wide' ? 132 : 330,
    bands: size === 'wide' ? bands : bands.toReversed(),
    ticks: [...values, 0].toSorted((a, b) => a - b).map((value) => ({ value, at: scale(value) })),
    axis: RANGE[size],
  };
}

/** A limit in words: +5%, −15%, and the index itself for 0. */
export function limitWords(value: number): string {
  if (value === 0) return '恒生指数';
  return `${value > 0 ? '+' : '\u2212'}${String(Math.abs(value))}%`;
}
