import { dateMidpoint, dateSpan, formatDate } from '../../text/dates.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { element, group, type Markup, round, text } from '../frame/svg.ts';
import { takeRow, type Stretch } from '../frame/take-row.ts';
import { textWidth } from '../frame/text-width.ts';
import { cutOff } from '../frame/wrap.ts';
import { eventMark, placeEvents, type TimelineInput } from './events.ts';
import { drawKey, drawTimeAxis, eventShape, hatching } from './shapes.ts';
import { scaleWords, timeScale, yearTicks, type TimeScale } from './time-scale.ts';

/** Measures of the overview, in units of the picture. */
const LABEL_SIZE = 12.5;
const ROW = 24;
const LANE_PADDING = 8;
const LANE_NAME = 40;
/** Room above the lanes for the report's date and the years. */
const HEAD = 48;
/** Room below them for the words on the scale. */
const FOOT = 28;
const RIGHT = 8;
const BREAK = 14;
const YEAR_ROOM = 38;
/** From the mark's centre to its label. */
const LABEL_OFFSET = 9;
/** From the end of its span to its label. */
const SPAN_OFFSET = 5;
/** Clear space between a label and the next mark of its row. */
const ROW_GAP = 12;

/** The overview of the timeline for a picture `width` units wide: its lanes, each as tall as its labels need. */
export function layoutOverview({ events, reportDate, years, lanes: words }: TimelineInput, width: number) {
  const plot = { left: LANE_NAME, right: width - RIGHT };
  const scale = timeScale(years, [plot.left, plot.right], BREAK);
  const reportX = scale.at(dateMidpoint(reportDate));
  const labelled = placeEvents(events, scale).map((event) =>
    labelEvent(event, spanOf(event.date, scale), event.kind === 'forecast' ? [reportX, plot.right] : [plot.left, reportX - SPAN_OFFSET]),
  );
  const { lanes, stacked, bottom } = stackLanes(labelled, words);
  return { plot: { ...plot, top: HEAD, bottom }, lanes, scale, reportX, events: stacked };
}

type Overview = ReturnType<typeof layoutOverview>;

/** The span that a date known to the year or month leaves open; a full date none. */
function spanOf(date: string, scale: TimeScale) {
  if (date.length === 10) return undefined;
  const [start, end] = dateSpan(date);
  return { start: scale.at(start), end: scale.at(new Date(end.getTime() - 1)) };
}

/**
 * Puts the label after the mark and its span, or before them where it would run over the right edge of what its kind of event may cover;
 * where neither side has the room, on the one that has more, its end cut off. `left` and `right` are the edges of mark and label together.
 */
function labelEvent(
  event: ReturnType<typeof placeEvents>[number],
  span: ReturnType<typeof spanOf>,
  [leftEdge, rightEdge]: readonly [number, number],
) {
  const left = Math.min(event.x - LABEL_OFFSET, (span?.start ?? event.x) - SPAN_OFFSET);
  const right = Math.max(event.x + LABEL_OFFSET, (span?.end ?? event.x) + SPAN_OFFSET);
  const [before, after] = [left - leftEdge, rightEdge - right];
  const whole = textWidth(event.title, LABEL_SIZE);
  const side = whole <= after || (whole > before && after >= before) ? ('end' as const) : ('start' as const);
  const room = side === 'end' ? after : before;
  const label = whole <= room ? event.title : cutOff(event.title, LABEL_SIZE, room);
  const width = textWidth(label, LABEL_SIZE);
  return side === 'end'
    ? { ...event, span, side, label, labelX: round(right), left, right: right + width }
    : { ...event, span, side, label, labelX: round(left), left: left - width, right };
}

/** Stacks each lane's events into the first row with room for mark and label, lane below lane. */
function stackLanes(events: readonly ReturnType<typeof labelEvent>[], words: TimelineInput['lanes']) {
  let bottom = HEAD;
  const placeOf = new Map<string, { row: number; y: number }>();
  const lanes = Object.entries(words).map(([lane, word]) => {
    const top = bottom;
    const rows: Stretch[][] = [[]];
    for (const { id, left, right } of events.filter((event) => event.lane === lane)) {
      const row = takeRow(rows, { left, right: right + ROW_GAP });
      placeOf.set(id, { row, y: top + LANE_PADDING + (row + 0.5) * ROW });
    }
    bottom += rows.length * ROW + 2 * LANE_PADDING;
    return { lane, word, top, bottom };
  });
  return { lanes, stacked: events.map((event) => ({ ...event, ...(placeOf.get(event.id) ?? { row: 0, y: HEAD }) })), bottom };
}

/** Lanes over time: the years, the report's date, and every event with its label. */
export function drawOverview(input: TimelineInput, width: number): Drawing {
  const overview = layoutOverview(input, width);
  const { plot, reportX, events } = overview;
  const distortion = scaleWords(input.years);
  return {
    width,
    height: plot.bottom + FOOT,
    before: [
      drawKey(10),
      hatching({ ...plot, left: reportX }, 9),
      drawYears(overview),
      drawLanes(overview, width),
      group({ class: 'timeline-report-date' }, [
        element('path', { class: 'timeline-report-line', d: `M${reportX} 4V${plot.bottom}` }),
        text({ class: 'label timeline-before', x: reportX - 6, y: 14 }, `报告日期${formatDate(input.reportDate)}`),
        text({ class: 'label', x: reportX + 6, y: 14 }, '此后为预测'),
      ]),
    ],
    marks: events.map((event) => drawEvent(event, input.lanes)),
    after: [
      // A distorted axis says so.
      text({ class: 'tick', x: plot.left, y: plot.bottom + 20 }, `${distortion && `时间轴${distortion}；`}短横线表示日期只知道到年或月`),
    ],
  };
}

function drawYears({ scale, plot }: Overview): Markup {
  const labelled = yearTicks(scale, YEAR_ROOM).filter((year) => year.labelled);
  return group({ class: 'timeline-years' }, [
    element('path', { class: 'grid', d: labelled.map(({ start }) => `M${start} ${plot.top - 6}V${plot.bottom}`).join('') }),
    ...drawTimeAxis(scale, plot.top - 0.5, 'across'),
    ...labelled.map(({ year, start, end }) =>
      text({ class: 'tick timeline-year', x: round((start + end) / 2), y: plot.top - 10 }, String(year)),
    ),
  ]);
}

function drawLanes({ lanes, plot }: Overview, width: number): Markup {
  return group({ class: 'timeline-lanes' }, [
    element('path', { class: 'timeline-lane', d: lanes.map(({ bottom }) => `M0 ${bottom}H${width}`).join('') }),
    ...lanes.map(({ word, top }) => text({ class: 'timeline-lane-name', x: 0, y: top + 24 }, word)),
    element('path', { class: 'timeline-lane', d: `M0 ${plot.top}H${plot.left - 6}` }),
  ]);
}

function drawEvent(event: Overview['events'][number], lanes: TimelineInput['lanes']): Mark {
  const { kind, x, y, span, side, labelX, left, right, label } = event;
  return {
    ...eventMark(event, lanes),
    hit: { x: round(left), y: y - 12, width: round(right - left), height: 24, rx: 2 },
    children: [
      span &&
        element('path', {
          class: 'timeline-span',
          d: `M${span.start} ${y - 3}V${y + 3}M${span.start} ${y}H${span.end}M${span.end} ${y - 3}V${y + 3}`,
        }),
      eventShape(kind, x, y),
      text({ class: side === 'start' ? 'label timeline-before' : 'label', x: labelX, y: y + 4 }, label),
    ],
  };
}
