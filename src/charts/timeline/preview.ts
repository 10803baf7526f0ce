import { dateMidpoint } from '../../text/dates.ts';
import type { Drawing } from '../frame/picture.ts';
import { element, group, round, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import { placeEvents } from './events.ts';
import type { TimelineInput } from './input.ts';
import { drawKey, drawTimeAxis, eventShape, hatching } from './shapes.ts';
import { timeScale, yearTicks } from './time-scale.ts';

const HEAD = 28;
const LANE = 34;
const BREAK = 12;
const YEAR_ROOM = 34;
const LABEL_SIZE = 12.5;
const GAP = 8;
/** Below the lanes: baseline of the word for the report's date, and the middle of the key. */
const FOOT = { date: 13, key: 30, height: 38 };

/** Lays the timeline out on a picture `width` units wide: lanes, years and marks; above the marks of landmarks their names, as far as they meet no other. */
export function layoutPreview({ events, reportDate, years, lanes }: TimelineInput, width: number) {
  const names = Object.keys(lanes);
  const plot = { left: 38, right: width - 8, top: HEAD - 6, bottom: HEAD + names.length * LANE };
  const scale = timeScale(years, [plot.left, plot.right], BREAK);
  const laneY = (lane: string) => HEAD + names.indexOf(lane) * LANE + 23;
  const reportX = scale.at(dateMidpoint(reportDate));
  const taken = new Map<string, number>();
  const marks = placeEvents(events, scale).map(({ id, kind, lane, x, title, landmark }) => {
    const half = textWidth(title, LABEL_SIZE) / 2;
    const within = Math.min(Math.max(x, plot.left + half), width - half);
    // No name lies across the line of the report's date.
    const apart = half + GAP / 2;
    const middle = [within, reportX - apart, reportX + apart].find(
      (place) => Math.abs(place - reportX) >= apart && Math.abs(place - x) <= apart && place - half >= 0 && place + half <= width,
    );
    if (landmark !== true || middle === undefined || middle - half < (taken.get(lane) ?? 0))
      return { id, kind, x, y: laneY(lane), label: null };
    taken.set(lane, middle + half + GAP);
    return { id, kind, x, y: laneY(lane), label: { x: round(middle), half, words: title } };
  });
  return { plot, scale, names, laneY, reportX, marks };
}

/** The timeline at a glance. */
export function drawPreview(input: TimelineInput, width: number): Drawing {
  const { plot, scale, names, laneY, reportX, marks } = layoutPreview(input, width);
  // The last year keeps inside the picture.
  const yearX = (start: number, end: number) => round(Math.min((start + end) / 2, width - 14));
  return {
    height: plot.bottom + FOOT.height,
    before: [
      hatching({ ...plot, left: reportX }, 8),
      ...drawTimeAxis(scale, HEAD - 6.5),
      ...yearTicks(scale, YEAR_ROOM)
        .filter(({ labelled }) => labelled)
        .map(({ year, start, end }) => text({ class: 'tick timeline-year', x: yearX(start, end), y: 14 }, String(year))),
      element('path', { class: 'timeline-lane', d: names.map((lane) => `M${plot.left} ${laneY(lane)}H${plot.right}`).join('') }),
      ...names.map((lane) => text({ class: 'timeline-lane-name', x: 0, y: laneY(lane) + 4.5 }, input.lanes[lane])),
      element('path', { class: 'timeline-report-line', d: `M${reportX} ${plot.top - 6}V${plot.bottom}` }),
      ...marks.map(({ id, kind, x, y }) => group({ class: 'mark', 'data-id': id }, [eventShape(kind, x, y, 4)])),
      ...marks.flatMap(({ label, y }) =>
        label ? [text({ class: 'label label--on-grid', x: label.x, y: y - 10, 'text-anchor': 'middle' }, label.words)] : [],
      ),
      text({ class: 'value--report', x: reportX, y: plot.bottom + FOOT.date, 'text-anchor': 'middle' }, '报告日期'),
      drawKey(plot.bottom + FOOT.key),
    ],
  };
}
