import { cutOff } from '../frame/cut-off.ts';
import type { Mark } from '../frame/picture.ts';
import { element, round, text } from '../frame/svg.ts';
import { takeRow, type Stretch } from '../frame/take-row.ts';
import { textWidth } from '../frame/text-width.ts';
import { eventKind, eventMark, type DrawnEvent, type TimelineInput } from './events.ts';
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
 * which mark and label stay. A label stands after the mark and its span, or before them where it would run over the right edge; where neither
 * side has the room, on the one that has more, its end cut off.
 */
export function labelEvents(
  events: readonly DrawnEvent[],
  at: (moment: Date) => number,
  { reportDate, left, right }: { reportDate: string; left: number; right: number },
) {
  const rows: Stretch[][] = [];
  const placed = events
    .map((event) => {
      const known = openSpan(event, reportDate);
      const span = event.date.length === 10 ? undefined : { start: at(known[0]), end: at(new Date(known[1].getTime() - 1)) };
      return labelEvent(event, at(middleOf(known)), span, [left, right]);
    })
    .toSorted((a, b) => a.x - b.x)
    .map((event) => ({ ...event, row: takeRow(rows, { left: event.left, right: event.right + ROW_GAP }) }));
  return { placed, rows: rows.length };
}

type Labelled = ReturnType<typeof labelEvents>['placed'][number];

function labelEvent(
  event: DrawnEvent,
  x: number,
  span: { start: number; end: number } | undefined,
  [leftEdge, rightEdge]: readonly [number, number],
) {
  const left = Math.min(x - LABEL_OFFSET, (span?.start ?? x) - SPAN_OFFSET);
  const right = Math.max(x + LABEL_OFFSET, (span?.end ?? x) + SPAN_OFFSET);
  const [before, after] = [left - leftEdge, rightEdge - right];
  const whole = textWidth(event.title, LABEL_SIZE);
  const side = whole <= after || (whole > before && after >= before) ? ('end' as const) : ('start' as const);
  const room = side === 'end' ? after : before;
  const label = whole <= room ? event.title : cutOff(event.title, LABEL_SIZE, room);
  const width = textWidth(label, LABEL_SIZE);
  return side === 'end'
    ? { ...event, x, span, side, label, labelX: round(right), left, right: right + width }
    : { ...event, x, span, side, label, labelX: round(left), left: left - width, right };
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
