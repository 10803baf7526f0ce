import { LANES, type TimelineEvent } from '../../content/schemas/event.ts';
import { dateMidpoint } from '../../text/dates.ts';
import { LANE_WORDS } from '../../text/words.ts';
import { round } from '../frame/round.ts';
import { element, group, text } from '../frame/svg.ts';
import type { Drawing } from './draw-overview.ts';
import { placeEvents } from './layout.ts';
import { axisBreak, eventShape, hatching } from './shapes.ts';
import { timeScale, yearTicks } from './time-scale.ts';

const LANE_NAME = 38;
const HEAD = 28;
const LANE = 24;
const BREAK = 12;
const YEAR_ROOM = 34;

/** The timeline at a glance: lanes, years and marks, without labels or links. Unit of `width`: user units. */
export function drawPreview(events: readonly TimelineEvent[], reportDate: string, width: number): Drawing {
  const scale = timeScale(LANE_NAME, width - 8, BREAK);
  const height = HEAD + LANES.length * LANE;
  const reportX = scale.at(dateMidpoint(reportDate));
  const laneY = (index: number) => HEAD + (index + 0.5) * LANE;
  const axis = HEAD - 6.5;
  const years = yearTicks(scale, YEAR_ROOM).filter((year) => year.labelled);
  return {
    height,
    children: [
      hatching({ left: reportX, right: width - 8, top: HEAD - 6, bottom: height }, 8),
      element('path', { class: 'timeline-axis', d: scale.stretches.map(({ start, end }) => `M${start} ${axis}H${end}`).join('') }),
      ...scale.stretches
        .slice(1)
        .map(({ start }, index) => axisBreak(round((start + (scale.stretches[index]?.end ?? start)) / 2), axis, 'across')),
      ...years.map(({ year, start, end }) =>
        text({ class: 'tick timeline-year', x: round(Math.min((start + end) / 2, width - 14)), y: 14 }, String(year)),
      ),
      element('path', { class: 'timeline-lane', d: LANES.map((_, index) => `M${LANE_NAME} ${laneY(index)}H${width - 8}`).join('') }),
      ...LANES.map((lane, index) => text({ class: 'timeline-lane-name', x: 0, y: laneY(index) + 4.5 }, LANE_WORDS[lane])),
      element('path', { class: 'timeline-report-line', d: `M${reportX} ${HEAD - 12}V${height}` }),
      ...placeEvents(events, scale).map(({ id, kind, lane, x }) =>
        group({ class: 'mark', 'data-id': id }, [eventShape(kind, x, laneY(LANES.indexOf(lane)), 4)]),
      ),
    ],
  };
}
