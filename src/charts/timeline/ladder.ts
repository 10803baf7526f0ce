import type { TimelineEvent } from '../../content/schemas/event.ts';
import { eventKind, groupByYear, type EventKind } from './events.ts';

const ROW = 24;
/** Where the marks, the lanes' names and the events' titles stand. */
const MARK_X = 48;
const LANE_X = 60;
const LABEL_X = 92;
/** Room above the rows for the key, and below them for the words on the scale. */
const HEAD = 28;
const FOOT = 28;

/** An event in the row it has to itself. */
export interface LadderRow {
  event: TimelineEvent;
  kind: EventKind;
  top: number;
  middle: number;
  bottom: number;
}

export interface Ladder {
  /** Left edge of the rows' links. */
  hitLeft: number;
  markX: number;
  laneX: number;
  labelX: number;
  /** In order of time. */
  rows: LadderRow[];
  years: { year: string; top: number }[];
  /** Where what had happened ends and the forecasts begin. */
  forecastTop: number;
  plot: { top: number; bottom: number };
  height: number;
}

/** One row an event in order of time, in user units; forecasts come last. */
export function layoutLadder(events: readonly TimelineEvent[]): Ladder {
  const ordered = groupByYear(events).flatMap((year) => year.events);
  const rows = ordered.map((event, index) => ({
    event,
    kind: eventKind(event),
    top: HEAD + index * ROW,
    middle: HEAD + (index + 0.5) * ROW,
    bottom: HEAD + (index + 1) * ROW,
  }));
  const bottom = HEAD + rows.length * ROW;
  const yearOf = (row: LadderRow | undefined) => row?.event.date.slice(0, 4);
  return {
    hitLeft: MARK_X - 8,
    markX: MARK_X,
    laneX: LANE_X,
    labelX: LABEL_X,
    rows,
    years: rows
      .filter((row, index) => yearOf(row) !== yearOf(rows[index - 1]))
      .map((row) => ({ year: row.event.date.slice(0, 4), top: row.top })),
    forecastTop: rows.find(({ kind }) => kind === 'forecast')?.top ?? bottom,
    plot: { top: HEAD, bottom },
    height: bottom + FOOT,
  };
}
