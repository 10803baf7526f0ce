import { group as groupBy } from 'd3';
import { dateSpan, formatDate } from '../../text/dates.ts';
import { element, group, type Markup, repeated, silent, text } from '../frame/svg.ts';
import { takeRow, type Stretch } from '../frame/take-row.ts';
import { textWidth } from '../frame/text-width.ts';
import { eventKind } from './events.ts';
import type { TimelineInput } from './input.ts';
import { drawKey, eventShape, eventShapes, hatching, keyWidth } from './shapes.ts';
import { middleOf, openSpan, pastOf, trueScale, yearStart, yearTicks } from './time-scale.ts';

/** What forecasts take of the width: they are few, and years that nobody knows yet. */
const FORECASTS = 0.12;
/** Radius of a dot in the pictures of each size. */
export const DOT = { narrow: 3, wide: 4.5 } as const;
/** Height of a line above the dots: of the key and what is said of the report's date, or of each. */
const LINE = 20;
/** Around words, and between two of them. */
const GAP = 6;
/** Height of the row of years: what a finger needs. */
const YEARS = 24;
/** Of its label, and what that needs to keep clear of the next. */
const YEAR_WIDTH = 31;
const YEAR_ROOM = 38;

/**
 * Every event as a dot of a radius, in user units, over a true scale, those that would meet one upon the other: how crowded the years are is seen by their height.
 * What is forecast has a scale of its own, beyond the report's date.
 */
export function layoutStrip({ events, reportDate, years }: TimelineInput, { left, right, radius }: Stretch & { radius: number }) {
  const past = pastOf(years, reportDate);
  const [from, to] = [past[1], yearStart(years.to)];
  const reportX = from < to ? right - FORECASTS * (right - left) : right;
  const at = trueScale(past, [left, reportX]);
  const later = trueScale([from, to], [reportX, right]);
  const place = (moment: Date) => (moment <= from ? at : later)(moment);
  const step = Math.round(2.4 * radius);
  const rows: Stretch[][] = [];
  const dots = events
    .map((event) => ({ ...event, x: Math.round(place(middleOf(openSpan(event, reportDate)))) }))
    .sort((a, b) => a.x - b.x)
    .map((event) => ({ ...event, level: takeRow(rows, { left: event.x - step / 2, right: event.x + step / 2 }) }));
  const words = wordsAbove(dots, reportDate, { reportX, right });
  const head = LINE * (keyWidth() < words.left ? 1 : 2) + GAP;
  const axisY = Math.ceil(head + Math.max(rows.length, 3) * step + 4);
  return {
    left,
    right,
    radius,
    at,
    place,
    reportX,
    words,
    head,
    axisY,
    bottom: axisY + YEARS,
    dots: dots.map((dot) => ({ ...dot, y: axisY - 3 - (dot.level + 0.5) * step })),
  };
}

export type Strip = ReturnType<typeof layoutStrip>;

/** How much had happened at the report's date and is forecast, on either side of its line, or beside one another where beyond that is no room. */
function wordsAbove(events: TimelineInput['events'], reportDate: string, { reportX, right }: { reportX: number; right: number }) {
  const ahead = events.filter(({ forecast }) => forecast).length;
  const later = reportX < right ? `预测${ahead}项` : '';
  const past = `至报告日期${formatDate(reportDate)}，${events.length - ahead}项`;
  // Clear of the edge: browsers that are asked for large letters set them a little wider in drawings as well.
  const laterX = Math.min(reportX + GAP, right - GAP - textWidth(later, 12.5));
  const pastX = Math.min(reportX - GAP, laterX - 2 * GAP);
  return { past, later, laterX, pastX, left: pastX - textWidth(past, 12.5) };
}

/** Where the years that had begun stand on the strip, one as long as the other, each with whether its label has room. */
export function stripYears({ years: { from }, reportDate }: TimelineInput, { left, at }: Strip) {
  const to = dateSpan(reportDate)[0].getUTCFullYear() + 1;
  return yearTicks({ from, to }, { start: left, yearLength: at(yearStart(from + 1)) - left }, YEAR_ROOM);
}

/** The strip with its key; the marks say what screen readers hear of it. No year is written where room is taken; linked dots carry their events' ids. */
export function drawStrip(input: TimelineInput, strip: Strip, parts: { taken?: Stretch[]; isLinked?: boolean } = {}): Markup[] {
  const { taken = [], isLinked = false } = parts;
  const { left, right, reportX, head, axisY, radius, dots, words } = strip;
  const years = stripYears(input, strip);
  const baseline = axisY + 17;
  return [
    drawKey(10, radius),
    hatching({ left: reportX, right, top: head - GAP, bottom: axisY }, 9),
    silent([
      element('path', {
        class: 'timeline-axis',
        // Broken where the scale changes.
        d: `M${left} ${axisY}H${reportX}${reportX < right ? `m2 4l4-8m2 8l4-8m-2 4H${right}` : ''}${repeated('v4', ...years.map(({ start }) => [start, axisY] as const))}`,
      }),
      group(
        { class: 'timeline-dots' },
        isLinked
          ? dots.map((dot) => eventShape(eventKind(dot), dot.x, dot.y, radius, dot.id))
          : Array.from(groupBy(dots, eventKind), ([kind, alike]) => eventShapes(kind, alike, radius)),
      ),
    ]),
    ...years.flatMap(({ year, start, end, labelled }) => {
      const x = Math.max((start + end) / 2, left + YEAR_WIDTH / 2);
      const isFree = taken.every((other) => x + YEAR_WIDTH / 2 < other.left || other.right < x - YEAR_WIDTH / 2);
      return labelled && isFree ? [text({ class: 'tick timeline-year', x, y: baseline }, String(year))] : [];
    }),
    reportX < right ? text({ class: 'tick timeline-before', x: right, y: baseline }, String(input.years.to - 1)) : undefined,
    group({ class: 'timeline-report-date' }, [
      element('path', { class: 'timeline-report-line', d: `M${reportX} ${words.laterX > reportX ? head - LINE : head - GAP}V${axisY}` }),
      text({ class: 'label timeline-before', x: words.pastX, y: head - 2 * GAP }, words.past),
      words.later === '' ? undefined : text({ class: 'label', x: words.laterX, y: head - 2 * GAP }, words.later),
    ]),
  ].filter((part) => part !== undefined);
}
