import { dateSpan, formatDate } from '../../text/dates.ts';
import { across, element, group, type Markup, repeated, silent, text } from '../frame/svg.ts';
import { takeRow, type Stretch } from '../frame/take-row.ts';
import { textWidth } from '../frame/text-width.ts';
import { eventKind } from './events.ts';
import type { TimelineInput } from './input.ts';
import { drawKey, eventShape, hatching, keyWidth, smallOf } from './shapes.ts';
import { middleOf, openSpan, pastOf, trueScale, yearStart, yearTicks } from './time-scale.ts';

/** What forecasts take of the width: they are few, and years that nobody knows yet. */
const FORECASTS = 0.12;
/** Radius of a dot. */
const DOT = 4.5;
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
 * What is forecast has a scale and dots of its own, beyond the line of the report's date. With `bin` a dot stands in the middle of a stretch of that length.
 */
export function layoutStrip(
  { events, reportDate, years }: TimelineInput,
  { left, right, radius = DOT, bin }: Stretch & { radius?: number; bin?: number },
) {
  const past = pastOf(years, reportDate);
  const [from, to] = [past[1], yearStart(years.to)];
  const reportX = from < to ? right - FORECASTS * (right - left) : right;
  const at = trueScale(past, [left, reportX]);
  const step = Math.round(2.4 * radius);
  // Its dots keep clear of the strokes that break the axis.
  const ahead: [number, number] = [Math.min(Math.ceil(reportX) + 1.5 * step, right), right];
  const later = trueScale([from, to], ahead);
  const place = (moment: Date) => (moment <= from ? inBin(at(moment), [left, reportX], bin) : inBin(later(moment), ahead, bin));
  const [rows, aheadRows]: [Stretch[][], Stretch[][]] = [[], []];
  const dots = events
    .map((event) => ({ ...event, x: Math.round(place(middleOf(openSpan(event, reportDate)))) }))
    .sort((a, b) => a.x - b.x || Number(a.origin === 'context') - Number(b.origin === 'context'))
    .map((event) => ({
      ...event,
      level: takeRow(event.x > reportX ? aheadRows : rows, { left: event.x - step / 2, right: event.x + step / 2 }),
    }));
  const words = wordsAbove(dots, reportDate, { left, reportX, right });
  const head = LINE * (keyWidth() < words.left ? 1 : 2) + GAP;
  const axisY = Math.ceil(head + Math.max(rows.length, aheadRows.length, 3) * step + 4);
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

function inBin(x: number, [start, end]: readonly [number, number], bin?: number): number {
  if (bin === undefined) return x;
  return start + (Math.min(Math.floor((x - start) / bin), Math.floor((end - start) / bin) - 1) + 0.5) * bin;
}

export type Strip = ReturnType<typeof layoutStrip>;

/** How much had happened at the report's date and is forecast: on either side of its line, or where beyond that is no room below the key, from the edge. */
function wordsAbove(events: TimelineInput['events'], reportDate: string, { left, reportX, right }: Stretch & { reportX: number }) {
  const ahead = events.filter(({ forecast }) => forecast).length;
  const forecast = reportX < right ? [`预测${ahead}项`] : [];
  const past = `至报告日期${formatDate(reportDate)}，${events.length - ahead}项`;
  const all = [past, ...forecast].join('；');
  // Clear of the edge: browsers that are asked for large letters set them a little wider in drawings as well.
  const later = forecast
    .flatMap((words) => [`${words}，另取比例`, words])
    .find((words) => reportX + textWidth(words, 12.5) <= right - 2 * GAP);
  if (later === undefined && reportX < right) return { all, before: all, classes: 'label', x: left, left };
  return { all, before: past, classes: 'label timeline-before', x: reportX - GAP, later, left: reportX - GAP - textWidth(past, 12.5) };
}

/** Where the years that had begun stand on the strip, one as long as the other, each with whether its label has room. */
export function stripYears({ years: { from }, reportDate }: TimelineInput, { left, at }: Strip) {
  const to = dateSpan(reportDate)[0].getUTCFullYear() + 1;
  return yearTicks({ from, to }, { start: left, yearLength: at(yearStart(from + 1)) - left }, YEAR_ROOM);
}

/** The strip with its key; the marks say what screen readers hear of it. No year is written where room is taken; linked dots carry their events' ids. */
export function drawStrip(input: TimelineInput, strip: Strip, parts: { taken?: Stretch[]; isLinked?: boolean } = {}): Markup[] {
  const { right, reportX, head, axisY, radius, dots, words } = strip;
  return [
    drawKey(10, radius),
    hatching({ left: reportX, right, top: head - GAP, bottom: axisY }),
    silent([
      element('path', { class: 'timeline-axis', d: axisPath(input, strip, 4) }),
      group(
        { class: smallOf(radius) },
        dots.map((dot) => eventShape(eventKind(dot), dot.x, dot.y, radius, parts.isLinked ? dot.id : undefined)),
      ),
    ]),
    ...drawYears(input, strip, (x) => x, parts.taken),
    group({ class: 'timeline-report-date' }, [
      element('path', { class: 'timeline-report-line', d: `M${reportX} ${words.later ? head - LINE : head - GAP}V${axisY}` }),
      text({ class: words.classes, x: words.x, y: head - 2 * GAP }, words.before),
      words.later && text({ class: 'label', x: reportX + GAP, y: head - 2 * GAP }, words.later),
    ]),
  ];
}

/** The strip for any width: its places across are shares of that, its lines are stretched and those of its dots that are many are points of one. */
export function drawFluidStrip(input: TimelineInput, strip: Strip, height: number, leaders: string): Markup[] {
  const { left, right, reportX, head, axisY, radius, dots, words } = strip;
  const at = (x: number) => across(x, 'narrow');
  const top = head - GAP;
  const [many, few] = [true, false].map((isReport) => dots.filter((dot) => (eventKind(dot) === 'report') === isReport));
  // All but points: of one without length not every browser stretches the place alone.
  const points = repeated('v.1', ...(many ?? []).map(({ x, y }) => [x, y] as const));
  const line = (name: string, d: string) => element('path', { class: name, 'vector-effect': 'non-scaling-stroke', d });
  return [
    drawKey(10, radius),
    hatching({ left: reportX, right, top, bottom: axisY }, { x: at(reportX), width: at(right - reportX) }, 3),
    element('svg', { viewBox: `0 0 ${right - left} ${height}`, preserveAspectRatio: 'none', width: '100%', height }, [
      line('timeline-axis', axisPath(input, strip, 2)),
      line('timeline-points', points),
      line('timeline-report-line', `M${reportX} ${top}V${axisY}`),
      line('leader', leaders),
    ]),
    // Other shapes are not lines, which alone keep their form.
    group(
      { class: smallOf(radius) },
      (few ?? []).map((dot) => element('svg', { x: at(dot.x), overflow: 'visible' }, [eventShape(eventKind(dot), 0, dot.y, radius)])),
    ),
    ...drawYears(input, strip, at),
    group({ class: 'timeline-report-date' }, [text({ class: 'label', x: 0, y: top - GAP }, words.all)]),
  ];
}

/** The axis with a tick at every year, broken where the scale changes by two strokes `slant` units wide. */
function axisPath(input: TimelineInput, strip: Strip, slant: number): string {
  const { left, right, reportX, axisY } = strip;
  const ticks = repeated('v4', ...stripYears(input, strip).map(({ start }) => [start, axisY] as const));
  const half = slant / 2;
  return `M${left} ${axisY}H${reportX}${reportX < right ? `m${half} 4l${slant}-8m${half} 8l${slant}-8m-${half} 4H${right}` : ''}${ticks}`;
}

function drawYears(input: TimelineInput, strip: Strip, at: (x: number) => number | string, taken: readonly Stretch[] = []): Markup[] {
  const { left, right, reportX, axisY } = strip;
  const baseline = axisY + 17;
  const years = stripYears(input, strip).flatMap(({ year, start, end, labelled }) => {
    const isFirst = (start + end - YEAR_WIDTH) / 2 < left;
    const from = isFirst ? left : (start + end - YEAR_WIDTH) / 2;
    const isFree = taken.every((other) => from + YEAR_WIDTH < other.left || other.right < from);
    const place = isFirst ? { class: 'tick', x: at(left) } : { class: 'tick timeline-year', x: at((start + end) / 2) };
    return labelled && isFree ? [text({ ...place, y: baseline }, String(year))] : [];
  });
  const last = text({ class: 'tick timeline-before', x: at(right), y: baseline }, String(input.years.to - 1));
  return reportX < right ? [...years, last] : years;
}
