import { dateMidpoint } from '../../text/dates.ts';
import type { Drawing } from '../frame/picture.ts';
import { element, group, round, silent, text } from '../frame/svg.ts';
import { placeEvents, type TimelineInput } from './events.ts';
import { drawTimeAxis, eventShape, hatching } from './shapes.ts';
import { timeScale, yearTicks } from './time-scale.ts';

const HEIGHT = 480;
const AXIS = 42;
const EDGE = 12;
const BREAK = 12;
/** Height of a year's link: what a finger needs. */
const TARGET = 24;

/** A slim timeline from top to bottom: a mark an event, and links to those years of the list that are a finger apart. */
export function drawRail({ events, reportDate, years }: TimelineInput): Drawing {
  const scale = timeScale(years, [EDGE, HEIGHT - EDGE], BREAK);
  const reportY = scale.at(dateMidpoint(reportDate));
  const linked = linkedYears(
    events.map(({ date }) => Number(date.slice(0, 4))),
    yearTicks(scale, TARGET).map(({ year, start, end }) => ({ year, middle: (start + end) / 2, length: round(end - start) })),
  );
  return {
    width: 52,
    height: HEIGHT,
    classes: 'timeline-rail__svg',
    linked: true,
    before: [
      hatching({ left: AXIS - 7, right: AXIS + 7, top: reportY, bottom: HEIGHT }, 7),
      ...drawTimeAxis(scale, AXIS, 'down'),
      element('path', { class: 'timeline-report-line', d: `M${AXIS - 8} ${reportY}H${AXIS + 8}` }),
      silent(
        placeEvents(events, scale).map(({ id, kind, x: y }) =>
          group({ class: `mark timeline-event timeline-event--${kind}`, 'data-id': id }, [eventShape(kind, AXIS, y, 3)]),
        ),
      ),
      ...linked.map(({ year, middle }) =>
        element('a', { class: 'timeline-year-link', href: `#ui-year-${year}`, 'aria-label': `到${year}年` }, [
          element('rect', { class: 'mark__hit', x: 0, y: round(middle - TARGET / 2), width: 32, height: TARGET }),
          text({ class: 'label', x: 0, y: round(middle + 4) }, String(year)),
        ]),
      ),
    ],
  };
}

/** Of the years with events those that get a link: the longest first, then in order, each a target's height from the others. */
export function linkedYears(withEvents: readonly number[], places: readonly { year: number; middle: number; length: number }[]) {
  const chosen: (typeof places)[number][] = [];
  for (const place of places.toSorted((a, b) => b.length - a.length || a.year - b.year)) {
    if (!withEvents.includes(place.year)) continue;
    if (chosen.every((other) => Math.abs(other.middle - place.middle) >= TARGET)) chosen.push(place);
  }
  return chosen.toSorted((a, b) => a.year - b.year);
}
