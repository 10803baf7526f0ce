import { groups } from 'd3';
import { wordFor } from '../../content/words.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { element, PICTURE_WIDTHS, text } from '../frame/svg.ts';
import { eventKind, eventMark, groupByYear } from './events.ts';
import type { DrawnEvent, TimelineInput } from './input.ts';
import { eventShape, hatching } from './shapes.ts';
import { drawStrip, layoutStrip } from './strip.ts';

const WIDTH = PICTURE_WIDTHS.narrow;
const ROW = 24;
/** Where the marks, the lanes' names and the events' titles stand. */
const MARK_X = 48;
const LANE_X = 60;
const LABEL_X = 92;
/** Room between the strip and the rows, and below them for the words on the scale. */
const GAP = 6;
const FOOT = 28;

/** One row an event in order of time below `head`, in user units; forecasts come last. */
export function layoutLadder(events: readonly DrawnEvent[], head: number) {
  const ordered = groupByYear(events).flatMap((year) => year.events);
  const rows = ordered.map((event, index) => ({ event, top: head + index * ROW, bottom: head + (index + 1) * ROW }));
  const bottom = head + rows.length * ROW;
  return {
    rows,
    years: groups(rows, ({ event }) => event.date.slice(0, 4)).map(([year, [first]]) => ({ year, top: first?.top ?? head })),
    // Where what had happened ends and the forecasts begin.
    forecastTop: rows.find(({ event }) => event.forecast)?.top ?? bottom,
    bottom,
  };
}

/** The narrow picture: the strip without names, below it one row an event with its lane in words, years in the margin. */
export function drawLadder(input: TimelineInput): Drawing {
  const strip = layoutStrip(input, { left: 0, right: WIDTH, radius: 3 });
  const { rows, years, forecastTop, bottom } = layoutLadder(input.events, strip.bottom + GAP);
  return {
    height: bottom + FOOT,
    before: [
      ...drawStrip(input, strip, { isLinked: true }),
      hatching({ left: 0, right: WIDTH, top: forecastTop, bottom }),
      element('path', { class: 'timeline-lane', d: years.map(({ top }) => `M0 ${top}H${WIDTH}`).join('') }),
      element('path', { class: 'timeline-report-line', d: `M0 ${forecastTop}H${WIDTH}` }),
      ...years.map(({ year, top }) => text({ class: 'label timeline-ladder-year', x: 0, y: top + 15 }, year)),
    ],
    marks: rows.map(({ event, top }) => drawRow(event, top, input.lanes)),
    after: [text({ class: 'tick', x: 0, y: bottom + 20 }, '一行一个事件，行距不表示时间；斜线处为预测')],
  };
}

function drawRow(event: DrawnEvent, top: number, lanes: TimelineInput['lanes']): Mark {
  const middle = top + ROW / 2;
  const left = MARK_X - 8;
  return {
    ...eventMark(event, lanes),
    hit: { x: left, y: top, width: WIDTH - left, height: ROW },
    children: [
      eventShape(eventKind(event), MARK_X, middle),
      text({ class: 'label', x: LABEL_X, y: middle + 4 }, event.title),
      text({ class: 'tick timeline-lane-word', x: LANE_X, y: middle + 4 }, wordFor(lanes, event.lane)),
    ],
  };
}
