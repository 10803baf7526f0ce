import { dateMidpoint } from '../../text/dates.ts';
import type { Drawing } from '../frame/picture.ts';
import { element, group, round, text } from '../frame/svg.ts';
import { placeEvents, type TimelineInput } from './events.ts';
import { drawTimeAxis, eventShape, hatching } from './shapes.ts';
import { timeScale, yearTicks } from './time-scale.ts';

const HEAD = 28;
const LANE = 24;
const BREAK = 12;
const YEAR_ROOM = 34;

/** The timeline at a glance, on a picture `width` units wide: lanes, years and marks, without labels. */
export function drawPreview({ events, reportDate, years, lanes }: TimelineInput, width: number): Drawing {
  const names = Object.keys(lanes);
  const plot = { left: 38, right: width - 8, top: HEAD - 6, bottom: HEAD + names.length * LANE };
  const scale = timeScale(years, [plot.left, plot.right], BREAK);
  const reportX = scale.at(dateMidpoint(reportDate));
  const laneY = (lane: string) => HEAD + (names.indexOf(lane) + 0.5) * LANE;
  // The last year keeps inside the picture.
  const yearX = (start: number, end: number) => round(Math.min((start + end) / 2, width - 14));
  return {
    height: plot.bottom,
    before: [
      hatching({ ...plot, left: reportX }, 8),
      ...drawTimeAxis(scale, HEAD - 6.5),
      ...yearTicks(scale, YEAR_ROOM)
        .filter(({ labelled }) => labelled)
        .map(({ year, start, end }) => text({ class: 'tick timeline-year', x: yearX(start, end), y: 14 }, String(year))),
      element('path', { class: 'timeline-lane', d: names.map((lane) => `M${plot.left} ${laneY(lane)}H${plot.right}`).join('') }),
      ...names.map((lane) => text({ class: 'timeline-lane-name', x: 0, y: laneY(lane) + 4.5 }, lanes[lane])),
      element('path', { class: 'timeline-report-line', d: `M${reportX} ${plot.top - 6}V${plot.bottom}` }),
      ...placeEvents(events, scale).map(({ id, kind, lane, x }) =>
        group({ class: 'mark', 'data-id': id }, [eventShape(kind, x, laneY(lane), 4)]),
      ),
    ],
  };
}
