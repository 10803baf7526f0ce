import { scaleUtc } from 'd3';
import { dateSpan } from '../../text/dates.ts';
import { round } from '../frame/round.ts';

/** Consecutive years drawn at one scale. */
export interface Stretch {
  /** First year and the year after the last. */
  from: number;
  to: number;
  /** Length of a year, in units of a year before the dense stretch. */
  weight: number;
}

/** A year of the dense stretch is this many times as long as one before it; the figure says so to its readers. */
export const DENSE_WEIGHT = 9;
/** The few forecasts need room for their names beyond the report's date. */
const LATE_WEIGHT = 3;

/** How the axis is distorted, in the words of its readers. */
export const SCALE_WORDS = `断开处换比例：2020至2023年每年的长度是此前的${String(DENSE_WEIGHT)}倍、此后的${String(DENSE_WEIGHT / LATE_WEIGHT)}倍`;

/** The stretches of the time scale, in order; between two of them the axis shows a break. */
const STRETCHES: readonly Stretch[] = [
  { from: 2006, to: 2020, weight: 1 },
  { from: 2020, to: 2024, weight: DENSE_WEIGHT },
  { from: 2024, to: 2031, weight: LATE_WEIGHT },
];

/** A stretch with its place on the axis, in units of the picture. */
interface PlacedStretch extends Stretch {
  start: number;
  end: number;
  /** Length of a year. */
  yearLength: number;
}

export interface TimeScale {
  /** Position of a moment on the axis, rounded. Moments outside the stretches are clamped to the ends. */
  at: (moment: Date) => number;
  stretches: PlacedStretch[];
  /** Middle of each gap between two stretches. */
  breaks: number[];
}

/** A piecewise linear time scale from `start` to `end`, with `gap` units of break between its stretches. */
export function timeScale(start: number, end: number, gap: number, stretches: readonly Stretch[] = STRETCHES): TimeScale {
  const weightOf = (stretch: Stretch) => (stretch.to - stretch.from) * stretch.weight;
  const unit = (end - start - gap * (stretches.length - 1)) / stretches.reduce((sum, stretch) => sum + weightOf(stretch), 0);
  let position = start;
  const placed = stretches.map((stretch) => {
    const from = position;
    const to = from + unit * weightOf(stretch);
    position = to + gap;
    return { ...stretch, start: round(from), end: round(to), yearLength: unit * stretch.weight };
  });
  const scale = scaleUtc()
    // A millisecond before each break keeps the domain strictly rising where two stretches meet.
    .domain(placed.flatMap(({ from, to }) => [yearStart(from), new Date(yearStart(to).getTime() - 1)]))
    .range(placed.flatMap((stretch) => [stretch.start, stretch.end]))
    .clamp(true);
  const breaks = placed.slice(1).map((stretch, index) => round((stretch.start + (placed[index]?.end ?? 0)) / 2));
  return { at: (moment) => round(scale(moment)), stretches: placed, breaks };
}

function yearStart(year: number): Date {
  return dateSpan(String(year))[0];
}

/** A year on the axis. */
export interface YearTick {
  year: number;
  start: number;
  end: number;
  labelled: boolean;
}

/** Every year of the scale; labelled are those whose labels, `room` units long and centred, keep clear of each other. */
export function yearTicks({ stretches }: TimeScale, room: number): YearTick[] {
  let free = -Infinity;
  return stretches.flatMap((stretch) => {
    const step = [1, 2, 5, 10].find((years) => years * stretch.yearLength >= room) ?? 10;
    return Array.from({ length: stretch.to - stretch.from }, (_, index) => {
      const year = stretch.from + index;
      const start = stretch.start + index * stretch.yearLength;
      const middle = start + stretch.yearLength / 2;
      const labelled = (year % step === 0 || index === 0) && middle - room / 2 >= free;
      if (labelled) free = middle + room / 2;
      return { year, start: round(start), end: round(start + stretch.yearLength), labelled };
    });
  });
}
