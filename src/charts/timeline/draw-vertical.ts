import { LANES, type TimelineEvent } from '../../content/schemas/event.ts';
import { LANE_WORDS } from '../../text/words.ts';
import { mark, markList, type PictureOptions } from '../frame/picture.ts';
import { round } from '../frame/round.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import type { Drawing, OverviewInput } from './draw-overview.ts';
import { eventTip } from './event-words.ts';
import { axisBreak, eventShape, hatching } from './shapes.ts';
import { layoutVertical, type Vertical, type VerticalMark } from './vertical.ts';

const ROW = 22;
const AXIS = 38;
const LANE = 13;
const FIRST_LANE = AXIS + 12;
const LABELS = FIRST_LANE + LANES.length * LANE + 4;
const HEAD = 34;

/** The narrow picture: time runs down, five thin lanes, a label for each event on the right. */
export function drawVertical({ events, reportDate, width, link }: OverviewInput): Drawing {
  const vertical = layoutVertical(events, reportDate, events.length * ROW + 2 * ROW, ROW);
  const byId = new Map(events.map((event) => [event.id, event]));
  const height = vertical.height + HEAD;
  const lanes = LANES.map((lane, index) => ({ lane, x: FIRST_LANE + index * LANE }));
  return {
    height,
    children: [
      ...lanes.map(({ lane, x }) =>
        group({ class: 'timeline-lane-head' }, [
          text({ class: 'tick timeline-year', x, y: 12 }, LANE_WORDS[lane].slice(0, 1)),
          text({ class: 'tick timeline-year', x, y: 25 }, LANE_WORDS[lane].slice(1)),
        ]),
      ),
      group({ transform: `translate(0 ${HEAD})` }, [
        hatching({ left: AXIS, right: width, top: vertical.reportY, bottom: vertical.height }, 9),
        drawVerticalAxis(vertical, AXIS),
        element('path', { class: 'grid', d: lanes.map(({ x }) => `M${x} 0V${vertical.height}`).join('') }),
        element('path', { class: 'timeline-report-line', d: `M${AXIS} ${vertical.reportY}H${LABELS - 4}` }),
        markList(
          '时间线上的事件',
          link,
          vertical.marks.map((placed) => drawMark(placed, byId.get(placed.id), link, width)),
        ),
      ]),
    ],
  };
}

/** The axis of years down the page, with its breaks. */
export function drawVerticalAxis({ years, stretches }: Vertical, x: number): Markup {
  return group({ class: 'timeline-years' }, [
    element('path', { class: 'timeline-axis', d: stretches.map(({ start, end }) => `M${x} ${start}V${end}`).join('') }),
    element('path', {
      class: 'timeline-axis',
      d: years
        .filter((year) => year.labelled)
        .map(({ start }) => `M${x - 4} ${start}H${x}`)
        .join(''),
    }),
    ...stretches.slice(1).map(({ start }, index) => axisBreak(x, round((start + (stretches[index]?.end ?? start)) / 2), 'down')),
    ...years
      .filter((year) => year.labelled)
      .map(({ year, start, end }) => text({ class: 'label', x: 0, y: round(Math.min((start + end) / 2, start + 12) + 4) }, String(year))),
  ]);
}

function drawMark(placed: VerticalMark, event: TimelineEvent | undefined, link: PictureOptions['link'], width: number): Markup {
  const { id, kind, lane, x: y, labelY, title } = placed;
  const x = FIRST_LANE + LANES.indexOf(lane) * LANE;
  const url = `/timeline/#event-${id}`;
  return mark({ id, url, tip: event ? eventTip(event) : [title], classes: `timeline-event timeline-event--${kind}` }, link, [
    link && element('rect', { class: 'mark__hit', x: LABELS - 4, y: round(labelY - ROW / 2), width: width - LABELS + 4, height: ROW }),
    element('path', { class: 'timeline-leader', d: `M${x} ${y}L${LABELS - 8} ${labelY}H${LABELS - 2}` }),
    eventShape(kind, x, y, 4),
    text({ class: 'label', x: LABELS, y: round(labelY + 4) }, title),
  ]);
}
