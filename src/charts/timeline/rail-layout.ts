import { dateMidpoint } from '../../text/dates.ts';
import { round } from '../frame/sizes.ts';
import { groupByYear } from './events.ts';
import { placeEvents, type TimelineInput } from './layout.ts';
import { timeScale, yearTicks } from './time-scale.ts';

const HEIGHT = 480;
const EDGE = 12;
const BREAK = 12;
/** Height of a year's link: what a finger needs. */
const TARGET = 24;

/** A slim timeline that runs down, 52 units wide, with links to the years that have room for one. Unit: user units. */
export function layoutRail({ events, reportDate, years }: TimelineInput) {
  const scale = timeScale(years, [EDGE, HEIGHT - EDGE], BREAK);
  const linked = linkedYears(
    groupByYear(events).map(({ year }) => Number(year)),
    yearTicks(scale, TARGET).map(({ year, start, end }) => ({ year, middle: (start + end) / 2, length: round(end - start) })),
  );
  return {
    width: 52,
    height: HEIGHT,
    axis: 42,
    scale,
    reportY: scale.at(dateMidpoint(reportDate)),
    events: placeEvents(events, scale).map(({ id, kind, x }) => ({ id, kind, y: x })),
    years: linked.map(({ year, middle }) => ({ year, top: round(middle - TARGET / 2), height: TARGET, baseline: round(middle + 4) })),
  };
}

export type Rail = ReturnType<typeof layoutRail>;

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
