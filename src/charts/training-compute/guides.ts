import { range } from 'd3';
import type { DoublingTime } from '../../content/schemas/doubling-time.ts';
import { doublingWords, growthFactor } from '../frame/doubling.ts';
import type { Box } from '../frame/occupied.ts';
import { round } from '../frame/svg.ts';
import type { Scale } from '../frame/scale.ts';
import { textWidth } from '../frame/text-width.ts';

/** A line of constant doubling time; a range of them is a wedge between its two lines. */
export interface Guide {
  label: string;
  start: Point;
  /** Of the line, or of the two sides of the wedge. */
  ends: readonly [upper: Point, ...lower: Point[]];
}

export type Point = readonly [x: number, y: number];

/** The axes of the picture, and the earliest model, where the guides begin. */
export interface Axes {
  /** From months since the left end of the axis. */
  x: Scale;
  /** From FLOP. */
  y: Scale;
  /** Months at the right end. */
  months: number;
  origin: { month: number; flop: number };
}

/** The guides from the earliest model to the right or the upper edge of the plot, whichever comes first. */
export function placeGuides(times: readonly DoublingTime[], { x, y, months, origin }: Axes, plot: Box): Guide[] {
  const [startX, startY] = [x(origin.month), y(origin.flop)];
  const endOf = (doubling: number): Point => {
    const endY = y(origin.flop * growthFactor(doubling, months - origin.month));
    if (endY >= plot.top) return [round(plot.right), round(endY)];
    // The axis of FLOP is a log one, so that the line is straight and can be cut.
    return [round(startX + ((plot.top - startY) / (endY - startY)) * (plot.right - startX)), plot.top];
  };
  return times
    .filter((time) => time.guide !== undefined)
    .map((time) => ({
      label: `每${doublingWords(time)}翻番（${time.guide ?? ''}）`,
      start: [round(startX), round(startY)],
      ends: time.months.from === time.months.to ? [endOf(time.months.from)] : [endOf(time.months.from), endOf(time.months.to)],
    }));
}

export interface LabelPlace {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** A line that rises by more than this has its label to the left, a flatter one below. */
const STEEP = 0.5;

/**
 * Where a guide's label may stand inside the plot, best first: at its end, on the border that it meets there; else from its
 * end backwards, above it to the left or below it to the right, where a rising line never is.
 */
export function guideLabelPlaces({ label, start, ends }: Guide, plot: Box, textSize: number): LabelPlace[] {
  const [upper, lower = upper] = ends;
  const width = textWidth(label, textSize);
  const backFrom = ([x, y]: Point) =>
    range(30)
      .map((step) => 0.99 - step * 0.03)
      .map((share) => [start[0] + share * (x - start[0]), start[1] + share * (y - start[1])] as const);
  const above = backFrom(upper).map(([x, y]): LabelPlace => ({ x: round(x - 7), y: round(y + 2), anchor: 'end' }));
  const below = backFrom(lower)
    .map(([x, y]): LabelPlace => ({ x: round(x + 7), y: round(y + textSize + 1), anchor: 'start' }))
    .filter(({ x }) => x + width <= plot.right);
  const atEnd: LabelPlace =
    upper[1] > plot.top
      ? { x: round(plot.right - 4), y: round(upper[1] - 5), anchor: 'end' }
      : { x: round(upper[0] + 7), y: round(plot.top + textSize + 2), anchor: 'start' };
  const steep = start[1] - upper[1] > STEEP * (upper[0] - start[0]);
  return [atEnd, ...(steep ? [...above, ...below] : [...below, ...above])].filter(({ y }) => y - textSize >= plot.top);
}
