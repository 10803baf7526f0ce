import { wordFor } from '../../content/words.ts';
import { eventKind, groupByYear } from './events.ts';
import type { TimelineInput } from './layout.ts';

const ROW = 24;
/** Where the marks, the lanes' names and the events' titles stand. */
const MARK_X = 48;
const LANE_X = 60;
const LABEL_X = 92;
/** Room above the rows for the key, and below them for the words on the scale. */
const HEAD = 28;
const FOOT = 28;

/** One row an event in order of time, in user units; forecasts come last. */
export function layoutLadder({ events, lanes }: Pick<TimelineInput, 'events' | 'lanes'>) {
  const ordered = groupByYear(events).flatMap((year) => year.events);
  const rows = ordered.map((event, index) => ({
    event,
    kind: eventKind(event),
    lane: wordFor(lanes, event.lane),
    top: HEAD + index * ROW,
    middle: HEAD + (index + 0.5) * ROW,
    bottom: HEAD + (index + 1) * ROW,
  }));
  const bottom = HEAD + rows.length * ROW;
  return {
    // Left edge of the rows' links.
    hitLeft: MARK_X - 8,
    markX: MARK_X,
    laneX: LANE_X,
    labelX: LABEL_X,
    rows,
    years: [...Map.groupBy(rows, ({ event }) => event.date.slice(0, 4))].map(([year, [first]]) => ({ year, top: first?.top ?? HEAD })),
    // Where what had happened ends and the forecasts begin.
    forecastTop: rows.find(({ kind }) => kind === 'forecast')?.top ?? bottom,
    plot: { top: HEAD, bottom },
    height: bottom + FOOT,
  };
}

export type Ladder = ReturnType<typeof layoutLadder>;
export type LadderRow = Ladder['rows'][number];
