import { formatDate } from '../../text/dates.ts';
import type { Mark } from '../frame/picture.ts';
import { element, group, type Markup, repeated, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import { eventKind, eventMark } from './events.ts';
import type { DrawnEvent, TimelineInput } from './input.ts';
import { drawLabelled, LABEL_SIZE, labelEvents, ROW } from './labelled.ts';
import { eventShape, hatching } from './shapes.ts';
import { middleOf, openSpan, pastOf, trueScale, type Years } from './time-scale.ts';

const LANE_PADDING = 6;
const LANE_NAME = 40;
/** Room above the lanes for the years and months. */
const HEAD = 24;
const RIGHT = 8;
const TICK_ROOM = 52;
/** Between the mark of a forecast, its date and its title, and to the next. */
const GAP = 6;
const NEXT = 22;

/** The lanes of some years below `top`, as far as those had passed at the report's date, each as tall as its labels need; without events none. */
export function layoutLanes({ events, reportDate, lanes: words }: TimelineInput, years: Years, width: number, top: number) {
  const span = pastOf(years, reportDate);
  const inside = events.filter((event) => !event.forecast && isWithin(openSpan(event, reportDate), span));
  const plot = { left: LANE_NAME, right: width - RIGHT, top: top + HEAD };
  const at = trueScale(span, [plot.left, plot.right]);
  let bottom = plot.top;
  const lanes = Object.entries(words).flatMap(([lane, word]) => {
    const { placed, rows } = labelEvents(
      inside.filter((event) => event.lane === lane),
      at,
      { reportDate, left: plot.left, right: plot.right },
    );
    if (rows === 0) return [];
    const laneTop = bottom;
    bottom += rows * ROW + 2 * LANE_PADDING;
    return [{ lane, word, top: laneTop, bottom, events: placed }];
  });
  const forecasts = flowForecasts(
    events.filter(({ forecast }) => forecast),
    plot,
    bottom,
  );
  return { plot: { ...plot, bottom }, span, at, lanes, ...forecasts };
}

type Lanes = ReturnType<typeof layoutLanes>;

/** Whether the middle of what a date leaves open lies in a span of time. */
export function isWithin(open: readonly [Date, Date], [from, to]: readonly [Date, Date]): boolean {
  const middle = middleOf(open);
  return middle >= from && middle < to;
}

/** Forecasts one after the other, in order of time and on no scale: of most only the year is known. */
function flowForecasts(events: readonly DrawnEvent[], { left, right }: { left: number; right: number }, top: number) {
  let [x, row] = [left, 0];
  const forecasts = [...events]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((event) => {
      const date = formatDate(event.date);
      const labelX = 14 + textWidth(date, 12) + GAP;
      const width = labelX + textWidth(event.title, LABEL_SIZE);
      if (x > left && x + width > right) [x, row] = [left, row + 1];
      const place = { event, date, x, labelX: x + labelX, width, y: top + LANE_PADDING + (row + 0.5) * ROW };
      x += width + NEXT;
      return place;
    });
  return { forecasts, bottom: events.length === 0 ? top : top + (row + 1) * ROW + 2 * LANE_PADDING };
}

/** What stands before the marks of the lanes. */
export function drawLanes({ plot, lanes, span, at, forecasts, bottom }: Lanes, width: number): Markup[] {
  const ticks = monthTicks(span, at);
  return [
    ...(forecasts.length > 0 ? [hatching({ left: 0, right: width, top: plot.bottom, bottom })] : []),
    group({ class: 'timeline-years' }, [
      element('path', {
        class: 'grid',
        d: repeated(`v${plot.bottom - plot.top + 16}`, ...ticks.map(({ x }) => [x, plot.top - 16] as const)),
      }),
      element('path', { class: 'timeline-axis', d: `M0 ${plot.top}H${width}` }),
      ...ticks.map(({ x, words, isYear }) =>
        text({ class: isYear ? 'label timeline-ladder-year' : 'tick', x: x + 4, y: plot.top - 6 }, words),
      ),
    ]),
    group({ class: 'timeline-lanes' }, [
      element('path', { class: 'timeline-lane', d: lanes.map(({ bottom: y }) => `M0 ${y}H${width}`).join('') }),
      ...lanes.map(({ word, top }) => text({ class: 'timeline-lane-name', x: 0, y: top + LANE_PADDING + 17 }, word)),
      ...(forecasts.length > 0
        ? [text({ class: 'timeline-lane-name timeline-lane-name--forecast', x: 0, y: plot.bottom + LANE_PADDING + 17 }, '预测')]
        : []),
    ]),
  ];
}

/** The marks of the lanes in order of time, then the forecasts. */
export function laneMarks({ lanes, forecasts }: Lanes, words: TimelineInput['lanes']): Mark[] {
  return [
    ...lanes
      .flatMap(({ top, events }) => events.map((event) => ({ event, top })))
      .sort((a, b) => a.event.x - b.event.x)
      .map(({ event, top }) => drawLabelled(event, top + LANE_PADDING, words)),
    ...forecasts.map(({ event, date, x, labelX, width, y }) => ({
      ...eventMark(event, words),
      hit: { x, y: y - ROW / 2, width, height: ROW, rx: 2 },
      children: [
        eventShape(eventKind(event), x + 5, y),
        text({ class: 'tick', x: x + 14, y: y + 4 }, date),
        text({ class: 'label', x: labelX, y: y + 4 }, event.title),
      ],
    })),
  ];
}

/** Ticks at the first days of months, as many as have room for their words; January is called by its year. */
function monthTicks([from, to]: readonly [Date, Date], at: (moment: Date) => number) {
  const start = from.getUTCFullYear();
  const month = (index: number) => new Date(Date.UTC(start, index, 1));
  const step = [1, 3, 6, 12, 24, 60].find((months) => at(month(months)) - at(month(0)) >= TICK_ROOM) ?? 120;
  const ticks: { x: number; words: string; isYear: boolean }[] = [];
  for (let index = 0; month(index) < to; index += step) {
    const isYear = index % 12 === 0;
    ticks.push({ x: at(month(index)), words: isYear ? `${start + index / 12}年` : `${(index % 12) + 1}月`, isYear });
  }
  // The last words keep inside the picture.
  return ticks.filter(({ x }) => x + TICK_ROOM <= at(to));
}
