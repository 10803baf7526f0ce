import type { TimelineEvent } from '../../content/schemas/event.ts';
import { formatDate } from '../../text/dates.ts';
import { wordFor } from '../../content/words.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { round } from '../frame/sizes.ts';
import { element, group, silent, text, type Markup } from '../frame/svg.ts';
import { dateWords, EVENT_KIND_WORDS, type EventKind } from './events.ts';
import type { Ladder, LadderRow } from './ladder.ts';
import type { Overview, StackedEvent, TimelineInput } from './layout.ts';
import type { TimelinePreview } from './preview-layout.ts';
import type { Rail } from './rail-layout.ts';
import { drawKey, drawTimeAxis, eventShape, hatching } from './shapes.ts';
import { scaleWords } from './time-scale.ts';

/** Lanes over time: the years, the report's date, and every event with its label. */
export function drawOverview(overview: Overview, { reportDate, years, lanes }: TimelineInput): Drawing {
  const distortion = scaleWords(years);
  const { width, height, plot, reportX, events } = overview;
  return {
    width,
    height,
    before: [
      drawKey(10),
      hatching({ ...plot, left: reportX }, 9),
      drawYears(overview),
      drawLanes(overview),
      group({ class: 'timeline-report-date' }, [
        element('path', { class: 'timeline-report-line', d: `M${reportX} 4V${plot.bottom}` }),
        text({ class: 'label timeline-before', x: reportX - 6, y: 14 }, `报告日期${formatDate(reportDate)}`),
        text({ class: 'label', x: reportX + 6, y: 14 }, '此后为预测'),
      ]),
    ],
    marks: events.map((event) => drawEvent(event, lanes)),
    after: [
      // A distorted axis says so.
      text({ class: 'tick', x: plot.left, y: plot.bottom + 20 }, `${distortion && `时间轴${distortion}；`}短横线表示日期只知道到年或月`),
    ],
  };
}

function drawYears({ years, scale, plot }: Overview): Markup {
  const labelled = years.filter((year) => year.labelled);
  return group({ class: 'timeline-years' }, [
    element('path', { class: 'grid', d: labelled.map(({ start }) => `M${start} ${plot.top - 6}V${plot.bottom}`).join('') }),
    ...drawTimeAxis(scale, plot.top - 0.5, 'across'),
    ...labelled.map(({ year, start, end }) =>
      text({ class: 'tick timeline-year', x: round((start + end) / 2), y: plot.top - 10 }, String(year)),
    ),
  ]);
}

function drawLanes({ lanes, plot, width }: Overview): Markup {
  return group({ class: 'timeline-lanes' }, [
    element('path', { class: 'timeline-lane', d: lanes.map(({ bottom }) => `M0 ${bottom}H${width}`).join('') }),
    ...lanes.map(({ word, top }) => text({ class: 'timeline-lane-name', x: 0, y: top + 24 }, word)),
    element('path', { class: 'timeline-lane', d: `M0 ${plot.top}H${plot.left - 6}` }),
  ]);
}

function drawEvent(placed: StackedEvent, lanes: TimelineInput['lanes']): Mark {
  const { kind, x, y, span, side, labelX, left, right, title } = placed;
  return {
    ...markOf(placed, kind, wordFor(lanes, placed.lane)),
    hit: { x: round(left), y: y - 12, width: round(right - left), height: 24, rx: 2 },
    children: [
      span &&
        element('path', {
          class: 'timeline-span',
          d: `M${span.start} ${y - 3}V${y + 3}M${span.start} ${y}H${span.end}M${span.end} ${y - 3}V${y + 3}`,
        }),
      eventShape(kind, x, y),
      text({ class: side === 'start' ? 'label timeline-before' : 'label', x: labelX, y: y + 4 }, title),
    ],
  };
}

/** What every mark of an event has: its title, date, lane and kind are read out. */
function markOf(event: TimelineEvent, kind: EventKind, lane: string): Pick<Mark, 'id' | 'url' | 'tip' | 'classes'> {
  return {
    id: event.id,
    url: `/timeline/#event-${event.id}`,
    tip: [event.title, dateWords(event), `${lane}，${EVENT_KIND_WORDS[kind]}`],
    classes: `timeline-event timeline-event--${kind}`,
  };
}

/** The narrow picture: one row an event with its lane in words, years in the margin. */
export function drawLadder(ladder: Ladder, width: number): Drawing {
  const { rows, years, forecastTop, plot, height } = ladder;
  return {
    height,
    before: [
      drawKey(9),
      hatching({ left: 0, right: width, top: forecastTop, bottom: plot.bottom }, 9),
      element('path', { class: 'timeline-lane', d: years.map(({ top }) => `M0 ${top}H${width}`).join('') }),
      element('path', { class: 'timeline-report-line', d: `M0 ${forecastTop}H${width}` }),
      ...years.map(({ year, top }) => text({ class: 'label timeline-ladder-year', x: 0, y: top + 15 }, year)),
    ],
    marks: rows.map((row) => drawRow(row, ladder, width)),
    after: [text({ class: 'tick', x: 0, y: plot.bottom + 20 }, '一行一个事件，行距不表示时间；红线为报告日期')],
  };
}

function drawRow({ event, kind, lane, top, middle, bottom }: LadderRow, { hitLeft, markX, laneX, labelX }: Ladder, width: number): Mark {
  return {
    ...markOf(event, kind, lane),
    hit: { x: hitLeft, y: top, width: width - hitLeft, height: bottom - top },
    children: [
      eventShape(kind, markX, middle),
      text({ class: 'tick timeline-lane-word', x: laneX, y: middle + 4 }, lane),
      text({ class: 'label', x: labelX, y: middle + 4 }, event.title),
    ],
  };
}

/** The timeline at a glance: lanes, years and marks, without labels. */
export function drawPreview({ height, plot, axis, scale, years, lanes, reportX, events }: TimelinePreview): Drawing {
  return {
    height,
    before: [
      hatching({ ...plot, left: reportX }, 8),
      ...drawTimeAxis(scale, axis, 'across'),
      ...years.map(({ year, x }) => text({ class: 'tick timeline-year', x, y: 14 }, String(year))),
      element('path', { class: 'timeline-lane', d: lanes.map(({ y }) => `M${plot.left} ${y}H${plot.right}`).join('') }),
      ...lanes.map(({ word, y }) => text({ class: 'timeline-lane-name', x: 0, y: y + 4.5 }, word)),
      element('path', { class: 'timeline-report-line', d: `M${reportX} ${plot.top - 6}V${height}` }),
      ...events.map(({ id, kind, x, y }) => group({ class: 'mark', 'data-id': id }, [eventShape(kind, x, y, 4)])),
    ],
  };
}

/** A slim timeline from top to bottom: a mark an event, and links to those years of the list that are a finger apart. */
export function drawRail({ width, height, axis, scale, reportY, events, years }: Rail): Drawing {
  return {
    width,
    height,
    classes: 'timeline-rail__svg',
    linked: true,
    before: [
      hatching({ left: axis - 7, right: axis + 7, top: reportY, bottom: height }, 7),
      ...drawTimeAxis(scale, axis, 'down'),
      element('path', { class: 'timeline-report-line', d: `M${axis - 8} ${reportY}H${axis + 8}` }),
      silent(
        events.map(({ id, kind, y }) =>
          group({ class: `mark timeline-event timeline-event--${kind}`, 'data-id': id }, [eventShape(kind, axis, y, 3)]),
        ),
      ),
      ...years.map(({ year, top, height: tall, baseline }) =>
        element('a', { class: 'timeline-year-link', href: `#ui-year-${year}`, 'aria-label': `到${year}年` }, [
          element('rect', { class: 'mark__hit', x: 0, y: top, width: 32, height: tall }),
          text({ class: 'label', x: 0, y: baseline }, String(year)),
        ]),
      ),
    ],
  };
}
