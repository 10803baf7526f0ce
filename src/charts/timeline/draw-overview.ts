import type { TimelineEvent } from '../../content/schemas/event.ts';
import { formatDate } from '../../text/dates.ts';
import { LANE_WORDS } from '../../text/words.ts';
import { mark, markList, type PictureOptions } from '../frame/picture.ts';
import { round } from '../frame/round.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import { eventTip } from './event-words.ts';
import { SCALE_WORDS } from './time-scale.ts';
import { layoutOverview, type Overview, type StackedEvent } from './layout.ts';
import { axisBreak, drawKey, eventShape, hatching } from './shapes.ts';

/** What the overview is drawn from. */
export interface OverviewInput {
  events: readonly TimelineEvent[];
  /** YYYY-MM-DD. */
  reportDate: string;
  /** Unit: user units. */
  width: number;
  link: PictureOptions['link'];
}

export interface Drawing {
  height: number;
  children: Markup[];
}

/** Lanes over time: the years, the report's date, and every event with its label. */
export function drawOverview({ events, reportDate, width, link }: OverviewInput): Drawing {
  const overview = layoutOverview(events, reportDate, width);
  const byId = new Map(events.map((event) => [event.id, event]));
  return {
    height: overview.height,
    children: [
      drawKey(10),
      hatching({ ...overview.plot, left: overview.reportX }, 9),
      drawYears(overview),
      drawLanes(overview),
      drawReportDate(overview, reportDate),
      markList(
        '时间线上的事件',
        link,
        overview.events.map((placed) => drawEvent(placed, byId.get(placed.id), link)),
      ),
      text({ class: 'tick', x: overview.plot.left, y: overview.plot.bottom + 20 }, AXIS_WORDS),
    ],
  };
}

/** A distorted axis says so. */
const AXIS_WORDS = `时间轴${SCALE_WORDS}；短横线表示日期只知道到年或月`;

function drawYears({ years, stretches, breaks, plot }: Overview): Markup {
  const axis = plot.top - 0.5;
  const lines = years.filter((year) => year.labelled).map(({ start }) => `M${start} ${plot.top - 6}V${plot.bottom}`);
  return group({ class: 'timeline-years' }, [
    element('path', { class: 'grid', d: lines.join('') }),
    element('path', { class: 'timeline-axis', d: stretches.map(({ start, end }) => `M${start} ${axis}H${end}`).join('') }),
    ...breaks.map((x) => axisBreak(x, axis, 'across')),
    ...years
      .filter((year) => year.labelled)
      .map(({ year, start, end }) => text({ class: 'tick timeline-year', x: round((start + end) / 2), y: plot.top - 10 }, String(year))),
  ]);
}

function drawLanes({ lanes, plot, width }: Overview): Markup {
  return group({ class: 'timeline-lanes' }, [
    element('path', { class: 'timeline-lane', d: lanes.map(({ bottom }) => `M0 ${bottom}H${width}`).join('') }),
    ...lanes.map(({ lane, top }) => text({ class: 'timeline-lane-name', x: 0, y: top + 24 }, LANE_WORDS[lane])),
    element('path', { class: 'timeline-lane', d: `M0 ${plot.top}H${plot.left - 6}` }),
  ]);
}

function drawReportDate({ reportX, plot }: Overview, reportDate: string): Markup {
  return group({ class: 'timeline-report-date' }, [
    element('path', { class: 'timeline-report-line', d: `M${reportX} 4V${plot.bottom}` }),
    text({ class: 'label timeline-before', x: reportX - 6, y: 14 }, `报告日期${formatDate(reportDate)}`),
    text({ class: 'label', x: reportX + 6, y: 14 }, '此后为预测'),
  ]);
}

function drawEvent(placed: StackedEvent, event: TimelineEvent | undefined, link: PictureOptions['link']): Markup {
  const { id, kind, x, y, span, side, labelX, left, right, title } = placed;
  const url = `/timeline/#event-${id}`;
  return mark({ id, url, tip: event ? eventTip(event) : [title], classes: `timeline-event timeline-event--${kind}` }, link, [
    link && element('rect', { class: 'mark__hit', x: round(left), y: y - 12, width: round(right - left), height: 24, rx: 2 }),
    span &&
      element('path', {
        class: 'timeline-span',
        d: `M${span.start} ${y - 3}V${y + 3}M${span.start} ${y}H${span.end}M${span.end} ${y - 3}V${y + 3}`,
      }),
    eventShape(kind, x, y, 4.5),
    text({ class: side === 'start' ? 'label timeline-before' : 'label', x: labelX, y: y + 4 }, title),
  ]);
}
