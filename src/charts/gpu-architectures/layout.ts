import { round, type PictureSize } from '../frame/sizes.ts';
import { measured, type TableRow } from '../frame/table-rows.ts';
import { textWidth } from '../frame/text-width.ts';

/** One architecture on the strip of years, which runs to the right on a wide picture and down on a narrow one. */
export interface PlacedArchitecture {
  row: TableRow;
  year: number;
  /** Along the strip; of two in one year the second stands a little further. */
  at: number;
  /** Rows that the name is moved away by, so that it does not meet another. */
  level: number;
}

const NAME_SIZE = 12.5;
/** Along the strip: its length, and how far two of one year stand apart. */
const STRIP: Record<PictureSize, { start: number; apart: number; counts: readonly number[] }> = {
  wide: { start: 28, apart: 32, counts: [180, 232] },
  narrow: { start: 98, apart: 22, counts: [192, 256] },
};
/** Length of the wide strip; of the narrow one the length of a year. */
const LENGTH = 560;
const YEAR = 22;

/** Places the architectures by year, in the order of the table, with both ways to count them. */
export function layoutArchitectures(
  rows: readonly TableRow[],
  { period, counts: fields }: { period: readonly [number, number]; counts: readonly { field: string; speaker: 'report' | 'source' }[] },
  size: PictureSize,
) {
  const { start, apart, counts } = STRIP[size];
  const years = rows.map((row) => measured(row, 'year'));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const perYear = size === 'wide' ? LENGTH / Math.max(last - first, 1) : YEAR;
  const scale = (year: number) => round(start + (year - first) * perYear);
  const architectures: PlacedArchitecture[] = [];
  for (const [index, row] of rows.entries()) {
    const year = years[index] ?? first;
    const at = scale(year) + apart * architectures.filter((other) => other.year === year).length;
    architectures.push({ row, year, at, level: size === 'wide' ? freeLevel(architectures, row.name, at) : 0 });
  }
  return {
    size,
    height: size === 'wide' ? 248 : scale(last) + 46,
    architectures,
    // Ways to count: the column of the ordinals, whose count it is, where they stand across the strip, and the first and last that it counts.
    counts: fields.map(({ field, speaker }, index) => {
      const counted = rows.filter((row) => row.number(field) !== null);
      return {
        field,
        speaker,
        across: counts[index] ?? 0,
        total: counted.length,
        first: counted[0]?.name ?? '',
        last: counted.at(-1)?.name ?? '',
      };
    }),
    period: { start: scale(period[0]), end: scale(period[1]) },
    ticks: Array.from({ length: Math.floor((last - first) / 2) + 1 }, (_, step) => ({
      year: first + step * 2,
      at: scale(first + step * 2),
    })),
    // First and last coordinate along the strip.
    range: [start, scale(last)] as const,
  };
}

export type ArchitecturesLayout = ReturnType<typeof layoutArchitectures>;
export type Count = ArchitecturesLayout['counts'][number];

/** The first row in which a name meets none of those placed before it. */
function freeLevel(placed: readonly PlacedArchitecture[], name: string, at: number): number {
  const half = (words: string) => textWidth(words, NAME_SIZE) / 2 + 2;
  const taken = placed.filter((other) => Math.abs(other.at - at) < half(name) + half(other.row.name)).map((other) => other.level);
  let level = 0;
  while (taken.includes(level)) level++;
  return level;
}
