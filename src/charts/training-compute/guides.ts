import { mean } from 'd3';
import type { DoublingTime } from '../../content/schemas/doubling-time.ts';
import { doublingWords, growthFactor } from '../frame/doubling.ts';
import type { Box } from '../frame/box.ts';
import { round } from '../frame/svg.ts';
import type { Scale } from '../frame/scale.ts';
import { spread } from '../frame/spread.ts';
import type { Point } from './lines.ts';

/** A line of constant doubling time; a range of them is a wedge between its two lines. */
export interface Guide {
  /** How fast it doubles, and what does. */
  label: readonly [rate: string, what: string];
  start: Point;
  /** Of the line, or of the two sides of the wedge. */
  ends: readonly [upper: Point, ...lower: Point[]];
}

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
      label: [`${doublingWords(time)}翻番`, time.guide ?? ''],
      start: [round(startX), round(startY)],
      ends: time.months.from === time.months.to ? [endOf(time.months.from)] : [endOf(time.months.from), endOf(time.months.to)],
    }));
}

export interface LabelPlace {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A line of a guide's label. */
export interface LabelLine extends LabelPlace {
  words: string;
}

const LINE = 15;
/** Height of a label of two lines beside the plot. */
const BESIDE = 2 * LINE + 4;

/**
 * The guides' labels, each where its line ends: on one line above the plot where the line leaves that at the top, and on two beside it where it
 * ends at the right, moved apart where they would meet.
 */
export function labelGuides(guides: readonly Guide[], plot: Box): LabelLine[][] {
  const isAbove = ({ ends: [[, y]] }: Guide) => y <= plot.top;
  const middleOf = ({ ends }: Guide) => mean(ends, ([, y]) => y) ?? plot.bottom;
  const beside = guides.filter((guide) => !isAbove(guide));
  const middles = spread(beside.map(middleOf), BESIDE, [plot.top + BESIDE / 2, plot.bottom - BESIDE / 2]);
  return guides.map((guide) => {
    const [rate, what] = guide.label;
    if (isAbove(guide)) return [{ x: guide.ends[0][0], y: plot.top - 7, anchor: 'end', words: `${rate}（${what}）` }];
    const y = middles[beside.indexOf(guide)] ?? 0;
    return [rate, what].map((words, index) => ({ x: plot.right + 7, y: round(y - 3 + index * LINE), anchor: 'start' as const, words }));
  });
}
