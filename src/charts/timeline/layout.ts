import type { TimelineEvent } from '../../content/schemas/event.ts';
import { dateMidpoint, dateSpan } from '../../text/dates.ts';
import { round } from '../frame/sizes.ts';
import { textWidth } from '../frame/text-width.ts';
import { eventKind } from './events.ts';
import { timeScale, yearTicks, type TimeScale, type YearScale } from './time-scale.ts';

/** Measures of the overview, in units of the picture. */
const LABEL_SIZE = 12.5;
const ROW = 24;
const LANE_PADDING = 8;
const LANE_NAME = 40;
/** Room above the lanes for the report's date and the years. */
const HEAD = 48;
/** Room below them for the words on the scale. */
const FOOT = 28;
const RIGHT = 8;
const BREAK = 14;
const YEAR_ROOM = 38;
/** From the mark's centre to its label. */
const LABEL_OFFSET = 9;
/** From the end of its span to its label. */
const SPAN_OFFSET = 5;
/** Clear space between a label and the next mark of its row. */
const ROW_GAP = 12;

/** What a timeline is made of. */
export interface TimelineInput {
  events: readonly TimelineEvent[];
  /** YYYY-MM-DD. */
  reportDate: string;
  years: YearScale;
  /** Lanes from top to bottom, each with its word. */
  lanes: Readonly<Record<string, string>>;
}

/** The overview of the timeline for a picture `width` units wide: its lanes, each as tall as its labels need. */
export function layoutOverview({ events, reportDate, years, lanes: words }: TimelineInput, width: number) {
  const plot = { left: LANE_NAME, right: width - RIGHT };
  const scale = timeScale(years, [plot.left, plot.right], BREAK);
  const reportX = scale.at(dateMidpoint(reportDate));
  const labelled = placeEvents(events, scale).map((event) =>
    labelEvent(event, event.kind === 'forecast' ? plot.right : reportX - SPAN_OFFSET),
  );
  const { lanes, stacked, bottom } = stackLanes(labelled, words);
  return {
    width,
    height: bottom + FOOT,
    plot: { ...plot, top: HEAD, bottom },
    lanes,
    years: yearTicks(scale, YEAR_ROOM),
    scale,
    reportX,
    events: stacked,
  };
}

export type Overview = ReturnType<typeof layoutOverview>;
export type StackedEvent = Overview['events'][number];

/** Puts each event at the middle of the span its date leaves open, a full date none. The order is that of time, then of the data. */
export function placeEvents(events: readonly TimelineEvent[], scale: TimeScale) {
  return events
    .map((event) => ({
      ...event,
      kind: eventKind(event),
      x: scale.at(dateMidpoint(event.date)),
      span: event.date.length < 10 ? spanOf(event.date, scale) : undefined,
    }))
    .toSorted((a, b) => a.x - b.x);
}

function spanOf(date: string, scale: TimeScale) {
  const [start, end] = dateSpan(date);
  return { start: scale.at(start), end: scale.at(new Date(end.getTime() - 1)) };
}

type PlacedEvent = ReturnType<typeof placeEvents>[number];

/**
 * Puts the label after the mark and its span, or before them where it would run over the right edge of what its kind of event may cover.
 * `left` and `right` are the edges of mark and label together.
 */
function labelEvent(event: PlacedEvent, rightEdge: number) {
  const width = textWidth(event.title, LABEL_SIZE);
  const left = Math.min(event.x - LABEL_OFFSET, (event.span?.start ?? event.x) - SPAN_OFFSET);
  const right = Math.max(event.x + LABEL_OFFSET, (event.span?.end ?? event.x) + SPAN_OFFSET);
  return right + width <= rightEdge
    ? { ...event, side: 'end' as const, labelX: round(right), left, right: right + width }
    : { ...event, side: 'start' as const, labelX: round(left), left: left - width, right };
}

/** Stacks each lane's events into the first row with room for mark and label, lane below lane. */
function stackLanes(events: readonly ReturnType<typeof labelEvent>[], words: TimelineInput['lanes']) {
  let top = HEAD;
  const rowOf = new Map<string, { row: number; y: number }>();
  const lanes = Object.entries(words).map(([lane, word]) => {
    const rows: { left: number; right: number }[][] = [[]];
    for (const event of events.filter((candidate) => candidate.lane === lane)) {
      let row = rows.findIndex((taken) =>
        taken.every((other) => event.left >= other.right + ROW_GAP || event.right + ROW_GAP <= other.left),
      );
      if (row === -1) row = rows.push([]) - 1;
      rows[row]?.push(event);
      rowOf.set(event.id, { row, y: top + LANE_PADDING + (row + 0.5) * ROW });
    }
    const placed = { lane, word, top, bottom: top + rows.length * ROW + 2 * LANE_PADDING };
    top = placed.bottom;
    return placed;
  });
  const stacked = events.map((event) => ({ ...event, ...(rowOf.get(event.id) ?? { row: 0, y: HEAD }) }));
  return { lanes, stacked, bottom: top };
}
