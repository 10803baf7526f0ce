import type { TimelineEvent } from '../../content/schemas/event.ts';
import { dateMidpoint } from '../../text/dates.ts';
import { round } from '../frame/round.ts';
import { placeEvents, type PlacedEvent } from './layout.ts';
import { timeScale, yearTicks, type PlacedStretch, type YearTick } from './time-scale.ts';

/** Time runs down the page: the rail beside the list, and the narrow picture with labels. */
export interface Vertical {
  height: number;
  years: YearTick[];
  stretches: PlacedStretch[];
  /** Where the report's date stands. */
  reportY: number;
  marks: VerticalMark[];
}

export interface VerticalMark extends PlacedEvent {
  /** Baseline-independent middle of the label; apart from the mark where labels are dense. */
  labelY: number;
}

const BREAK = 12;
const EDGE = 12;
/** Clear room of a year's label. */
const YEAR_ROOM = 24;

/** The timeline from top to bottom in `height` units; labels, where drawn, are kept at least `row` units apart. */
export function layoutVertical(events: readonly TimelineEvent[], reportDate: string, height: number, row: number): Vertical {
  const scale = timeScale(EDGE, height - EDGE, BREAK);
  const placed = placeEvents(events, scale);
  const labels = spreadLabels(
    placed.map((event) => event.x),
    row,
    EDGE,
    height - EDGE,
  );
  return {
    height,
    years: yearTicks(scale, YEAR_ROOM),
    stretches: scale.stretches,
    reportY: scale.at(dateMidpoint(reportDate)),
    marks: placed.map((event, index) => ({ ...event, labelY: labels[index] ?? event.x })),
  };
}

/**
 * Moves rising positions apart until each is at least `gap` from the next, keeping order and staying between `start` and `end`.
 * Crowded ones gather around the middle of where they wished to be. Without enough room the gap shrinks to what there is.
 */
export function spreadLabels(wished: readonly number[], gap: number, start: number, end: number): number[] {
  const room = wished.length > 1 ? Math.min(gap, (end - start) / (wished.length - 1)) : gap;
  interface Cluster {
    first: number;
    size: number;
    /** Sum of the wished positions, each less its offset in the cluster. */
    sum: number;
  }
  const topOf = (cluster: Cluster) => Math.min(Math.max(cluster.sum / cluster.size, start), end - (cluster.size - 1) * room);
  const clusters: Cluster[] = [];
  wished.forEach((position, index) => {
    let last: Cluster = { first: index, size: 1, sum: position };
    for (let before = clusters.at(-1); before && topOf(before) + before.size * room > topOf(last); before = clusters.at(-1)) {
      clusters.pop();
      last = { first: before.first, size: before.size + last.size, sum: before.sum + last.sum - last.size * before.size * room };
    }
    clusters.push(last);
  });
  return clusters.flatMap((cluster) => Array.from({ length: cluster.size }, (_, offset) => round(topOf(cluster) + offset * room)));
}
