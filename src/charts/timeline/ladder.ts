import type { TimelineEvent } from '../../content/schemas/event.ts';
import { eventKind, type EventKind } from './event-kind.ts';
import { groupByYear } from './group-by-year.ts';

const ROW = 24;

/** An event in the row it has to itself. */
export interface LadderRow {
  event: TimelineEvent;
  kind: EventKind;
  top: number;
  middle: number;
  bottom: number;
}

export interface Ladder {
  /** In order of time. */
  rows: LadderRow[];
  years: { year: string; top: number }[];
  /** Where what had happened ends and the forecasts begin. */
  forecastTop: number;
  height: number;
}

/** One row an event in order of time, from `top` down, in user units; forecasts come last. */
export function layoutLadder(events: readonly TimelineEvent[], top: number): Ladder {
  const ordered = groupByYear(events).flatMap((year) => year.events);
  const rows = ordered.map((event, index) => ({
    event,
    kind: eventKind(event),
    top: top + index * ROW,
    middle: top + (index + 0.5) * ROW,
    bottom: top + (index + 1) * ROW,
  }));
  const height = top + rows.length * ROW;
  const yearOf = (row: LadderRow | undefined) => row?.event.date.slice(0, 4);
  return {
    rows,
    years: rows
      .filter((row, index) => yearOf(row) !== yearOf(rows[index - 1]))
      .map((row) => ({ year: row.event.date.slice(0, 4), top: row.top })),
    forecastTop: rows.find(({ kind }) => kind === 'forecast')?.top ?? height,
    height,
  };
}
