import type { TimelineEvent } from '../../content/schemas/event.ts';
import { round } from '../frame/round.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import { dateMidpoint } from '../../text/dates.ts';
import type { Drawing } from './draw-overview.ts';
import { groupByYear } from './group-by-year.ts';
import { placeEvents } from './layout.ts';
import { axisBreak, eventShape, hatching } from './shapes.ts';
import { timeScale, yearTicks } from './time-scale.ts';

const WIDTH = 52;
const HEIGHT = 480;
const AXIS = 42;
const EDGE = 12;
const BREAK = 12;
/** Height of a year's link: what a finger needs. */
const TARGET = 24;

/** A slim timeline from top to bottom: a mark an event, and links to those years of the list that are a finger apart. */
export function drawRail({ events, reportDate }: { events: readonly TimelineEvent[]; reportDate: string }): Drawing & { width: number } {
  const scale = timeScale(EDGE, HEIGHT - EDGE, BREAK);
  const { stretches } = scale;
  const reportY = scale.at(dateMidpoint(reportDate));
  const linked = linkedYears(
    groupByYear(events).map(({ year }) => Number(year)),
    yearTicks(scale, TARGET).map(({ year, start, end }) => ({ year, middle: (start + end) / 2, length: round(end - start) })),
  );
  return {
    width: WIDTH,
    height: HEIGHT,
    children: [
      hatching({ left: AXIS - 7, right: AXIS + 7, top: reportY, bottom: HEIGHT }, 7),
      element('path', { class: 'timeline-axis', d: stretches.map(({ start, end }) => `M${AXIS} ${start}V${end}`).join('') }),
      ...stretches.slice(1).map(({ start }, index) => axisBreak(AXIS, round((start + (stretches[index]?.end ?? start)) / 2), 'down')),
      element('path', { class: 'timeline-report-line', d: `M${AXIS - 8} ${reportY}H${AXIS + 8}` }),
      group(
        { 'aria-hidden': 'true' },
        placeEvents(events, scale).map(({ id, kind, x: y }) =>
          group({ class: `mark timeline-event timeline-event--${kind}`, 'data-id': id }, [eventShape(kind, AXIS, y, 3)]),
        ),
      ),
      ...linked.map(({ year, middle }) => drawYearLink(year, middle)),
    ],
  };
}

function drawYearLink(year: number, middle: number): Markup {
  return element('a', { class: 'timeline-year-link', href: `#ui-year-${year}`, 'aria-label': `到${year}年` }, [
    element('rect', { class: 'mark__hit', x: 0, y: round(middle - TARGET / 2), width: 32, height: TARGET }),
    text({ class: 'label', x: 0, y: round(middle + 4) }, String(year)),
  ]);
}

interface YearPlace {
  year: number;
  middle: number;
  length: number;
}

/** Of the years with events those that get a link: the longest first, then in order, each a target's height from the others. */
export function linkedYears(withEvents: readonly number[], places: readonly YearPlace[]): YearPlace[] {
  const chosen: YearPlace[] = [];
  for (const place of places.toSorted((a, b) => b.length - a.length || a.year - b.year)) {
    if (!withEvents.includes(place.year)) continue;
    if (chosen.every((other) => Math.abs(other.middle - place.middle) >= TARGET)) chosen.push(place);
  }
  return chosen.toSorted((a, b) => a.year - b.year);
}
