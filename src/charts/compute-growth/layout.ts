import { doublingWords } from '../frame/doubling.ts';
import { placeRowTicks, placeTicks } from '../frame/axis.ts';
import { scaleFor, type Axis } from '../frame/scale.ts';
import { PICTURE_WIDTHS, round } from '../frame/sizes.ts';
import { spread } from '../frame/spread.ts';
import { formatFactor } from '../../text/numbers.ts';
import { factorWords, YEARS, type GrowthRow } from './rows.ts';

type Point = readonly [x: number, y: number];

const LABEL_HEIGHT = 34;

/** Where there is width: lines from one origin over the years, each with its label at its end. */
export function layoutFan(rows: readonly GrowthRow[]) {
  const plot = { left: 66, right: 376, top: 24, bottom: 356 };
  const axis = factorAxis(rows);
  const y = scaleFor(axis, [plot.bottom, plot.top]);
  const x = scaleFor({ kind: 'linear', domain: [0, YEARS], ticks: [] }, [plot.left, plot.right]);
  const ends = rows.map((row) => endsOf(row).map((factor): Point => [plot.right, round(y(factor))]));
  const wanted = ends.map(([upper]) => upper?.[1] ?? 0);
  const labels = spread(wanted, LABEL_HEIGHT, [plot.top - 12, plot.bottom]);
  return {
    height: plot.bottom + 44,
    plot,
    start: [plot.left, plot.bottom] satisfies Point,
    ticks: placeRowTicks(axis, [plot.bottom, plot.top], (value) => ({ label: timesWords(value) })),
    years: Array.from({ length: YEARS + 1 }, (_, year) => ({ x: round(x(year)), label: year === 0 ? '起点' : `${String(year)}年` })),
    labelX: plot.right + 22,
    // Ends, one or two, after the last year; the label's two lines beside the higher.
    lines: rows.map((row, index) => ({ row, ends: ends[index] ?? [], labelY: round(labels[index] ?? 0), ...wordsOf(row) })),
  };
}

export type FanLayout = ReturnType<typeof layoutFan>;
export type PlacedLine = FanLayout['lines'][number];

/** Where there is little width: a row each, its bar below its words. */
export function layoutBars(rows: readonly GrowthRow[]) {
  const width = PICTURE_WIDTHS.narrow;
  const rowHeight = 56;
  const plot = { left: 8, right: width - 12, top: 24, bottom: 24 + rows.length * rowHeight + 6 };
  const axis = factorAxis(rows);
  const x = scaleFor(axis, [plot.left, plot.right]);
  return {
    height: plot.bottom + 60,
    plot,
    ticks: placeTicks(axis, [plot.left, plot.right], [0, width], timesWords),
    rowHeight,
    bars: rows.map((row, index) => ({
      row,
      y: plot.top + 4 + index * rowHeight,
      ends: endsOf(row).map((factor) => round(x(factor))),
      ...wordsOf(row),
    })),
  };
}

export type BarsLayout = ReturnType<typeof layoutBars>;
export type PlacedBar = BarsLayout['bars'][number];

/** From 1 to the power of ten at or above the largest factor. */
function factorAxis(rows: readonly GrowthRow[]): Axis {
  const top = Math.ceil(Math.log10(Math.max(...rows.map(({ total }) => total[1]))) - 0.05);
  const ticks = Array.from({ length: top + 1 }, (_, exponent) => ({ value: Number(`1e${String(exponent)}`), kind: 'major' as const }));
  const largest = Math.max(...rows.map(({ total }) => total[1]), 10 ** top);
  return { kind: 'log', domain: [1, largest], ticks };
}

/** The factors a row ends at, the larger first; one where it is no range. */
function endsOf({ total: [low, high] }: GrowthRow): number[] {
  return low === high ? [high] : [high, low];
}

function wordsOf(row: GrowthRow): { factor: string; doubling: string } {
  return { factor: factorWords(row.total), doubling: `每${doublingWords(row)}翻番` };
}

function timesWords(value: number): string {
  return `${formatFactor(value)}倍`;
}
