import { cutOff } from '../frame/cut-off.ts';
import type { Mark } from '../frame/picture.ts';
import { element, round, text } from '../frame/svg.ts';
import { freeRow, takeRow, type Stretch } from '../frame/take-row.ts';
import { textWidth } from '../frame/text-width.ts';
import { eventKind, eventMark } from './events.ts';
import type { DrawnEvent, TimelineInput } from './input.ts';
import { eventShape } from './shapes.ts';
import { middleOf, openSpan } from './time-scale.ts';

/** Height of a row of marks with their labels: what a finger needs. Unit: user units, like all here. */
export const ROW = 24;
export const LABEL_SIZE = 12.5;
/** From the mark's centre to its label. */
const LABEL_OFFSET = 9;
/** From the end of its span to its label. */
const SPAN_OFFSET = 5;
/** Clear space between a label and the next mark of its row. */
const ROW_GAP = 12;

/**
 * Marks of events that had happened, at their moments, with their labels in as few rows as they need. `left` and `right` are the edges within
 * which mark and label stay. A label stands after the mark and its span, or before them where it would run over the right edge or need a lower
 * row; where neither side has the room, on the one that has more, its end cut off.
 */
export function labelEvents(
  events: readonly DrawnEvent[],
  at: (moment: Date) => number,
  { reportDate, left, right }: { reportDate: string; left: number; right: number },
) {
  const timed = events
    .map((event) => {
      const known = openSpan(event, reportDate);
      const span = event.date.length === 10 ? undefined : { start: at(known[0]), end: at(new Date(known[1].getTime() - 1)) };
      return { ...event, x: at(middleOf(known)), span };
    })
    .sort((a, b) => a.x - b.x);
  const stacked = SIDES.map((first) => stackLabels(timed, [left, right], first));
  return stacked.reduce((best, other) => (other.rows < best.rows ? other : best));
}

/** Puts each label into the first row where it has room on either side of its mark, on the side `first` where both are as good. */
function stackLabels<E extends Timed>(events: readonly E[], edges: readonly [number, number], first: Side) {
  const rows: Stretch[][] = [];
  const placed = events.map((event) => {
    const places = labelPlaces(event, edges, first).map((place) => ({ ...place, row: freeRow(rows, withGap(place)) }));
    const place = places.reduce((best, other) => (other.row < best.row ? other : best));
    takeRow(rows, withGap(place));
    return { ...event, ...place };
  });
  return { placed, rows: rows.length };
}

type Labelled = ReturnType<typeof labelEvents>['placed'][number];

function withGap({ left, right }: Stretch): Stretch {
  return { left, right: right + ROW_GAP };
}

/** After the mark or before it. */
const SIDES = ['end', 'start'] as const;
type Side = (typeof SIDES)[number];

interface Timed {
  title: string;
  x: number;
  span: { start: number; end: number } | undefined;
}

interface LabelPlace extends Stretch {
  side: Side;
  label: string;
  labelX: number;
}

/** Where a label may stand, on the side `first` first. */
function labelPlaces({ title, x, span }: Timed, [leftEdge, rightEdge]: readonly [number, number], first: Side): LabelPlace[] {
  const left = Math.max(leftEdge, Math.min(x - LABEL_OFFSET, (span?.start ?? x) - SPAN_OFFSET));
  const right = Math.max(x + LABEL_OFFSET, (span?.end ?? x) + SPAN_OFFSET);
  const room = { end: rightEdge - right, start: left - leftEdge };
  const place = (side: Side, label: string): LabelPlace => {
    const width = textWidth(label, LABEL_SIZE);
    return side === 'end'
      ? { side, label, labelX: round(right), left, right: right + width }
      : { side, label, labelX: round(left), left: left - width, right };
  };
  const fitting = SIDES.filter((side) => textWidth(title, LABEL_SIZE) <= room[side]);
  if (fitting.length > 0) return fitting.sort((a, b) => Number(b === first) - Number(a === first)).map((side) => place(side, title));
  const wider = room.end >= room.start ? 'end' : 'start';
  return [place(wider, cutOff(title, LABEL_SIZE, room[wider]))];
}

/** The mark of an event with its label, in its row below `top`. */
export function drawLabelled(event: Labelled, top: number, lanes: TimelineInput['lanes']): Mark {
  const { x, row, span, side, labelX, left, right, label } = event;
  const y = top + (row + 0.5) * ROW;
  return {
    ...eventMark(event, lanes),
    hit: { x: round(left), y: y - ROW / 2, width: round(right - left), height: ROW, rx: 2 },
    children: [
      span &&
        element('path', {
          class: 'timeline-span',
          d: `M${span.start} ${y - 3}V${y + 3}M${span.start} ${y}H${span.end}M${span.end} ${y - 3}V${y + 3}`,
        }),
      eventShape(eventKind(event), x, y),
      text({ class: side === 'start' ? 'label timeline-before' : 'label', x: labelX, y: y + 4 }, label),
    ],
  };
}
