import type { TimelineEvent } from '../../content/schemas/event.ts';
import { LANE_WORDS } from '../../text/words.ts';
import { mark, markList, type PictureOptions } from '../frame/picture.ts';
import { element, text, type Markup } from '../frame/svg.ts';
import type { Drawing, OverviewInput } from './draw-overview.ts';
import { eventTip } from './event-words.ts';
import { layoutLadder, type Ladder, type LadderRow } from './ladder.ts';
import { drawKey, eventShape, hatching } from './shapes.ts';

/** The narrow picture: one row an event with its lane in words, years in the margin. */
export function drawVertical({ events, width, link }: Omit<OverviewInput, 'reportDate'>): Drawing {
  const ladder = layoutLadder(events);
  const { rows, years, forecastTop, plot, height } = ladder;
  return {
    height,
    children: [
      drawKey(9),
      hatching({ left: 0, right: width, top: forecastTop, bottom: plot.bottom }, 9),
      element('path', { class: 'timeline-lane', d: years.map(({ top }) => `M0 ${top}H${width}`).join('') }),
      element('path', { class: 'timeline-report-line', d: `M0 ${forecastTop}H${width}` }),
      ...years.map(({ year, top }) => text({ class: 'label timeline-ladder-year', x: 0, y: top + 15 }, year)),
      markList(
        '时间线上的事件',
        link,
        rows.map((row) => drawRow(row, ladder, width, link)),
      ),
      text({ class: 'tick', x: 0, y: plot.bottom + 20 }, '一行一个事件，行距不表示时间；红线为报告日期'),
    ],
  };
}

function drawRow(row: LadderRow, { hitLeft, markX, laneX, labelX }: Ladder, width: number, link: PictureOptions['link']): Markup {
  const { event, kind, top, middle, bottom } = row;
  const tip = eventTip(event);
  return mark({ id: event.id, url: eventUrl(event), tip, classes: `timeline-event timeline-event--${kind}` }, link, [
    link && element('rect', { class: 'mark__hit', x: hitLeft, y: top, width: width - hitLeft, height: bottom - top }),
    eventShape(kind, markX, middle),
    text({ class: 'tick timeline-lane-word', x: laneX, y: middle + 4 }, LANE_WORDS[event.lane]),
    text({ class: 'label', x: labelX, y: middle + 4 }, event.title),
  ]);
}

function eventUrl(event: TimelineEvent): string {
  return `/timeline/#event-${event.id}`;
}
