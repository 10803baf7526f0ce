import { cutOff } from '../frame/cut-off.ts';
import type { Mark } from '../frame/picture.ts';
import { element, text } from '../frame/svg.ts';
import { takeRow, type Stretch } from '../frame/take-row.ts';
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
 * Marks of events at their moments, in order of time, with their labels in as few rows as they need. `left` and `right` are the edges within which
 * mark and label stay. Labels stand before their marks and spans: events are densest at the end, where there is no room behind. One that would
 * run over the left edge stands behind; where neither side has the room, on that with more, its end cut off.
 */
export function labelEvents(
  events: readonly DrawnEvent[],
  at: (moment: Date) => number,
  { reportDate, ...edges }: Stretch & { reportDate: string },
) {
  const rows: Stretch[][] = [];
  const placed = events
    .map((event) => {
      const known = openSpan(event, reportDate);
      const span =
        event.date.length === 10 ? undefined : { start: Math.round(at(known[0])), end: Math.round(at(new Date(known[1].getTime() - 1))) };
      return { ...event, x: Math.round(at(middleOf(known))), span };
    })
    .sort((a, b) => a.x - b.x)
    .reverse()
    .map((event) => {
      const place = placeLabel(event, edges);
      return { ...event, ...place, row: takeRow(rows, { left: place.left - ROW_GAP, right: place.right }) };
    });
  return { placed: placed.reverse(), rows: rows.length };
}

type Labelled = ReturnType<typeof labelEvents>['placed'][number];

/** Where a label stands: from where to where with its mark, on which side of that, and with which words. */
function placeLabel({ title, x, span }: { title: string; x: number; span: Record<'start' | 'end', number> | undefined }, edges: Stretch) {
  const left = Math.max(edges.left, Math.min(x - LABEL_OFFSET, (span?.start ?? x) - SPAN_OFFSET));
  const right = Math.max(x + LABEL_OFFSET, (span?.end ?? x) + SPAN_OFFSET);
  const room = { before: left - edges.left, after: edges.right - right };
  const width = textWidth(title, LABEL_SIZE);
  const side = width <= room.before || room.before > room.after ? 'before' : 'after';
  const label = width <= room[side] ? title : cutOff(title, LABEL_SIZE, room[side]);
  const end = textWidth(label, LABEL_SIZE);
  return side === 'after'
    ? { side, label, labelX: right, left, right: right + end }
    : { side, label, labelX: left, left: left - end, right };
}

/** The mark of an event with its label, in its row below `top`. */
export function drawLabelled(event: Labelled, top: number, lanes: TimelineInput['lanes']): Mark {
  const { x, row, span, side, labelX, left, right, label } = event;
  const y = top + (row + 0.5) * ROW;
  return {
    ...eventMark(event, lanes),
    hit: { x: left, y: y - ROW / 2, width: right - left, height: ROW, rx: 2 },
    children: [
      span && element('path', { class: 'timeline-span', d: `M${span.start} ${y - 3}v6m0 -3H${span.end}m0 -3v6` }),
      eventShape(eventKind(event), x, y),
      text({ class: side === 'before' ? 'label timeline-before' : 'label', x: labelX, y: y + 4 }, label),
    ],
  };
}
