import type { Drawing } from '../frame/picture.ts';
import type { TimelineInput } from './input.ts';
import { spread } from '../frame/spread.ts';
import { element, type Markup, text } from '../frame/svg.ts';
import { drawLabelled, labelEvents, ROW } from './labelled.ts';
import { drawLanes, isWithin, laneMarks, layoutLanes } from './lanes.ts';
import { drawStrip, layoutStrip, stripYears, type Strip } from './strip.ts';
import { openSpan, pastOf, type Years } from './time-scale.ts';

/** Width of a year that is a button, and the least room beside one. */
const BUTTON = 29;
const APART = 4;
/** Height over which the years that are open widen from the strip to the lanes. */
const WIDENING = 22;
/** Room below the lanes for the words on the scale. */
const FOOT = 26;

/** How the overview is drawn beside its width. */
interface OverviewOptions {
  /** The year that the lanes show; all of the densest ones where left out. */
  open?: number | undefined;
  /** Whether the years are buttons, which lead to their parts of the list. */
  isLinked?: boolean;
}

/** The years of a timeline that can be opened one by one: of the densest, those with events that had happened. */
export function openableYears(input: TimelineInput): number[] {
  const { from, to } = input.years.open;
  const having = new Set(input.events.filter(({ forecast }) => !forecast).map(({ date }) => Number(date.slice(0, 4))));
  return Array.from({ length: to - from }, (_, index) => from + index).filter((year) => having.has(year));
}

/**
 * The overview for a picture `width` units wide. Above, a strip on a true scale, its sparse years with the names of their events; below, the
 * lanes of the years that are open, its densest or one of them.
 */
export function layoutOverview(input: TimelineInput, width: number, open?: number) {
  const strip = layoutStrip(input, { left: 1, right: width - 1 });
  const dense = input.years.open;
  const years = open === undefined ? dense : { from: open, to: open + 1 };
  const sparse = [
    { from: input.years.from, to: dense.from },
    { from: dense.to, to: input.years.to },
  ].map((stretch) => nameEvents(input, strip, stretch));
  const namesBottom = strip.bottom + Math.max(...sparse.map(({ rows }) => rows)) * ROW;
  const lanes = layoutLanes(input, years, width, namesBottom + WIDENING);
  return { strip, years, names: sparse.flatMap(({ placed }) => placed), namesBottom, lanes };
}

/** The names of what happened in years that are not opened. */
function nameEvents({ events, reportDate }: TimelineInput, { at }: Strip, years: Years) {
  const span = pastOf(years, reportDate);
  const named = span[0] < span[1] ? events.filter((event) => !event.forecast && isWithin(openSpan(event, reportDate), span)) : [];
  return labelEvents(named, at, { reportDate, left: at(span[0]), right: at(span[1]) - 4 });
}

/** The timeline where there is width: a strip, and lanes with every event of the years that are open. */
export function drawOverview(input: TimelineInput, width: number, { open, isLinked = false }: OverviewOptions = {}): Drawing {
  const overview = layoutOverview(input, width, open);
  const { strip, names, lanes } = overview;
  const buttons = isLinked ? placeButtons(input, strip) : [];
  return {
    width,
    height: lanes.bottom + FOOT,
    linked: buttons.length > 0,
    before: [
      drawWindow(overview, input.reportDate, width),
      ...drawStrip(input, strip, {
        taken: buttons.map(({ x }) => ({ left: x - BUTTON / 2, right: x + BUTTON / 2 })),
        isLinked: true,
      }),
      ...buttons.map((button) => yearButton(button, strip, button.year === open)),
      ...drawLanes(lanes, width),
    ],
    marks: [...names.map((event) => drawLabelled(event, strip.bottom, input.lanes)), ...laneMarks(lanes, input.lanes)],
    after: [
      text(
        { class: 'tick', x: 0, y: lanes.bottom + 19 },
        '轴上双斜线以后为预测，另取比例；下方放大两条线引出的年份，短横线表示日期只知道到年或月',
      ),
    ],
  };
}

/** The years that are open, from the strip to the lanes that show them. */
function drawWindow({ strip, years, namesBottom, lanes }: ReturnType<typeof layoutOverview>, reportDate: string, width: number): Markup {
  const [left, right] = pastOf(years, reportDate).map(strip.at);
  return element('path', {
    class: 'timeline-window',
    d: `M${left} 22V${namesBottom}L0 ${lanes.plot.top - 22}H${width}L${right} ${namesBottom}V22`,
  });
}

/** The years that can be opened, each below its part of the strip, or moved aside as little as the buttons need: they stand apart, before the axis breaks. */
function placeButtons(input: TimelineInput, strip: Strip) {
  const years = stripYears(input, strip).filter(({ year }) => openableYears(input).includes(year));
  const middles = years.map(({ start, end }) => (start + end) / 2);
  const places = spread(middles, BUTTON + APART, [strip.left + BUTTON / 2, strip.reportX - BUTTON / 2 - 1]);
  return years.map(({ year }, index) => ({ year, x: places[index] ?? 0 }));
}

/** A year of the strip: leads to the year in the list, and where scripts run opens its lanes. */
function yearButton({ year, x }: { year: number; x: number }, { axisY, bottom }: Strip, pressed: boolean): Markup {
  const classes = pressed ? 'timeline-year-link timeline-year-link--open' : 'timeline-year-link';
  const across = { x: x - BUTTON / 2, width: BUTTON };
  return element('a', { class: classes, href: `#ui-year-${year}`, 'data-open': year, 'aria-label': `${year}年` }, [
    element('rect', { class: 'mark__hit', ...across, y: axisY + 1, height: bottom - axisY }),
    element('rect', { class: 'timeline-year-link__box', ...across, y: axisY + 4, height: 18, rx: 2 }),
    text({ class: 'tick timeline-year', x, y: axisY + 17 }, String(year)),
  ]);
}

/** Measures of the overview, each for the pages it fits: src/styles/timeline.css shows one of them. */
const OVERVIEW_WIDTHS = [700, 830, 1160];

/** The overview in every measure. */
export function drawOverviews(input: TimelineInput, options?: OverviewOptions): Drawing[] {
  return OVERVIEW_WIDTHS.map((width) => ({
    ...drawOverview(input, width, options),
    classes: `timeline-overview timeline-overview--${width}`,
  }));
}
