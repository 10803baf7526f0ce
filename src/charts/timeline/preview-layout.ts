import { dateMidpoint } from '../../text/dates.ts';
import { round } from '../frame/sizes.ts';
import { placeEvents, type TimelineInput } from './layout.ts';
import { timeScale, yearTicks } from './time-scale.ts';

const HEAD = 28;
const LANE = 24;
const BREAK = 12;
const YEAR_ROOM = 34;

/** The timeline at a glance: lanes over time with their marks, without labels. Unit: user units. */
export function layoutPreview({ events, reportDate, years, lanes }: TimelineInput, width: number) {
  const names = Object.keys(lanes);
  const plot = { left: 38, right: width - 8, top: HEAD - 6, bottom: HEAD + names.length * LANE };
  const scale = timeScale(years, [plot.left, plot.right], BREAK);
  const laneY = (lane: string) => HEAD + (names.indexOf(lane) + 0.5) * LANE;
  return {
    height: plot.bottom,
    plot,
    axis: HEAD - 6.5,
    scale,
    years: yearTicks(scale, YEAR_ROOM)
      .filter((year) => year.labelled)
      // The last year keeps inside the picture.
      .map(({ year, start, end }) => ({ year, x: round(Math.min((start + end) / 2, width - 14)) })),
    lanes: Object.entries(lanes).map(([lane, word]) => ({ word, y: laneY(lane) })),
    reportX: scale.at(dateMidpoint(reportDate)),
    events: placeEvents(events, scale).map((event) => ({ ...event, y: laneY(event.lane) })),
  };
}

export type TimelinePreview = ReturnType<typeof layoutPreview>;
