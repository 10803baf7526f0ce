import { LANES, type Lane, type TimelineEvent } from '../../content/schemas/event.ts';
import { eventKind, type EventKind } from './event-kind.ts';
import { groupByYear } from './group-by-year.ts';

const ROW = 24;
const LANE = 13;
const FIRST_LANE = 48;
/** Room above the rows for the key and the lanes' names, and below them for the words on the scale. */
const HEAD = 64;
const FOOT = 28;

/** An event in the row it has to itself. */
export interface LadderRow {
  event: TimelineEvent;
  kind: EventKind;
  /** Where its lane stands. */
  x: number;
  top: number;
  middle: number;
  bottom: number;
}

export interface Ladder {
  lanes: { lane: Lane; x: number }[];
  /** Left edge of the rows' links, and of their labels. */
  hitLeft: number;
  labelX: number;
  /** In order of time. */
  rows: LadderRow[];
  years: { year: string; top: number }[];
  /** Where what had happened ends and the forecasts begin. */
  forecastTop: number;
  plot: { top: number; bottom: number };
  height: number;
}

/** One row an event in order of time, a column a lane, in user units; forecasts come last. */
export function layoutLadder(events: readonly TimelineEvent[]): Ladder {
  const laneX = (lane: Lane) => FIRST_LANE + LANES.indexOf(lane) * LANE;
  const ordered = groupByYear(events).flatMap((year) => year.events);
  const rows = ordered.map((event, index) => ({
    event,
    kind: eventKind(event),
    x: laneX(event.lane),
    top: HEAD + index * ROW,
    middle: HEAD + (index + 0.5) * ROW,
    bottom: HEAD + (index + 1) * ROW,
  }));
  const bottom = HEAD + rows.length * ROW;
  const yearOf = (row: LadderRow | undefined) => row?.event.date.slice(0, 4);
  return {
    lanes: LANES.map((lane) => ({ lane, x: laneX(lane) })),
    hitLeft: FIRST_LANE - 8,
    labelX: FIRST_LANE + LANES.length * LANE,
    rows,
    years: rows
      .filter((row, index) => yearOf(row) !== yearOf(rows[index - 1]))
      .map((row) => ({ year: row.event.date.slice(0, 4), top: row.top })),
    forecastTop: rows.find(({ kind }) => kind === 'forecast')?.top ?? bottom,
    plot: { top: HEAD, bottom },
    height: bottom + FOOT,
  };
}
