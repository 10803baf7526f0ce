import { LANES, type TimelineEvent } from '../../content/schemas/event.ts';
import { LANE_WORDS } from '../../text/words.ts';
import { mark, markList, type PictureOptions } from '../frame/picture.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import type { Drawing, OverviewInput } from './draw-overview.ts';
import { eventTip } from './event-words.ts';
import { layoutLadder, type LadderRow } from './ladder.ts';
import { drawKey, eventShape, hatching } from './shapes.ts';

const LANE = 13;
const FIRST_LANE = 48;
const LABELS = FIRST_LANE + LANES.length * LANE;
const HEAD = 64;
const FOOT = 28;

/** The narrow picture: one row an event, a column a lane, years in the margin. */
export function drawVertical({ events, width, link }: Omit<OverviewInput, 'reportDate'>): Drawing {
  const { rows, years, forecastTop, height } = layoutLadder(events, HEAD);
  const lanes = LANES.map((lane, index) => ({ lane, x: FIRST_LANE + index * LANE }));
  return {
    height: height + FOOT,
    children: [
      drawKey(9),
      ...lanes.map(({ lane, x }) =>
        group({}, [
          text({ class: 'tick timeline-year', x, y: 40 }, LANE_WORDS[lane].slice(0, 1)),
          text({ class: 'tick timeline-year', x, y: 53 }, LANE_WORDS[lane].slice(1)),
        ]),
      ),
      hatching({ left: 0, right: width, top: forecastTop, bottom: height }, 9),
      element('path', { class: 'grid', d: lanes.map(({ x }) => `M${x} ${HEAD}V${height}`).join('') }),
      element('path', { class: 'timeline-lane', d: years.map(({ top }) => `M0 ${top}H${width}`).join('') }),
      element('path', { class: 'timeline-report-line', d: `M0 ${forecastTop}H${width}` }),
      ...years.map(({ year, top }) => text({ class: 'label timeline-ladder-year', x: 0, y: top + 15 }, year)),
      markList(
        '时间线上的事件',
        link,
        rows.map((row) => drawRow(row, width, link)),
      ),
      text({ class: 'tick', x: 0, y: height + 20 }, '一行一个事件，行距不表示时间；红线为报告日期'),
    ],
  };
}

function drawRow({ event, kind, top, middle, bottom }: LadderRow, width: number, link: PictureOptions['link']): Markup {
  const tip = eventTip(event);
  return mark({ id: event.id, url: eventUrl(event), tip, classes: `timeline-event timeline-event--${kind}` }, link, [
    link && element('rect', { class: 'mark__hit', x: FIRST_LANE - 8, y: top, width: width - FIRST_LANE + 8, height: bottom - top }),
    eventShape(kind, FIRST_LANE + LANES.indexOf(event.lane) * LANE, middle),
    text({ class: 'label', x: LABELS, y: middle + 4 }, event.title),
  ]);
}

function eventUrl(event: TimelineEvent): string {
  return `/timeline/#event-${event.id}`;
}
