import { pairs, scaleUtc } from 'd3';
import { dateSpan } from '../../text/dates.ts';
import { scaleFor } from '../frame/scale.ts';
import { round } from '../frame/svg.ts';
import type { DrawnEvent, TimelineInput, YearScale } from './input.ts';

/** Whether a scale has the whole of a partial date. */
export function isOnScale({ from, to }: YearScale, date: string): boolean {
  const [start, end] = dateSpan(date);
  return start >= yearStart(from) && end <= yearStart(to);
}

/** Consecutive years drawn at one scale, from the first to before `to`; `weight` is the length of a year, in those of the first stretch. */
function stretchesOf({ from, to, breaks }: YearScale) {
  const starts = [{ at: from, weight: 1 }, ...breaks];
  return starts.map(({ at, weight }, index) => ({ from: at, to: starts[index + 1]?.at ?? to, weight }));
}

/** Consecutive years, from the first day of one to that of another. */
export interface Years {
  from: number;
  to: number;
}

/** The years that have most room on the scale, of those that had begun at the report's date: what happened is densest there. */
export function densestYears({ years, reportDate }: Pick<TimelineInput, 'years' | 'reportDate'>): Years {
  const begun = stretchesOf(years).filter(({ from }) => yearStart(from) <= dateSpan(reportDate)[0]);
  const [{ from, to } = years] = begun.sort((a, b) => b.weight - a.weight);
  return { from, to };
}

/** The first day of some years and the end of what of them had passed at the report's date, which is excluded. */
export function pastOf({ from, to }: Years, reportDate: string): [Date, Date] {
  const [start, end, report] = [yearStart(from), yearStart(to), dateSpan(reportDate)[1]];
  return [start, end < report ? end : report];
}

/** What a date leaves open: of what happened not beyond the report's date, of a forecast not before it. */
export function openSpan({ date, forecast = false }: Pick<DrawnEvent, 'date' | 'forecast'>, reportDate: string): [Date, Date] {
  const [start, end] = dateSpan(date);
  const report = dateSpan(reportDate)[1];
  return forecast ? [start > report ? start : report, end] : [start, end < report ? end : report];
}

/** The middle of a span of time. */
export function middleOf([start, end]: readonly [Date, Date]): Date {
  return new Date((start.getTime() + end.getTime()) / 2);
}

/** A true scale: from a moment to a coordinate, rounded. */
export function trueScale([from, to]: readonly [Date, Date], range: readonly [number, number]) {
  const scale = scaleFor({ kind: 'linear', domain: [from.getTime(), to.getTime()], ticks: [] }, range);
  return (moment: Date) => round(scale(moment.getTime()));
}

export type TimeScale = ReturnType<typeof timeScale>;

/** A scale from `start` to `end`, in units of the picture, with `gap` units of break between its stretches. */
export function timeScale(scale: YearScale, [start, end]: readonly [number, number], gap: number) {
  const stretches = stretchesOf(scale);
  const weightOf = ({ from, to, weight }: (typeof stretches)[number]) => (to - from) * weight;
  const unit = (end - start - gap * (stretches.length - 1)) / stretches.reduce((sum, stretch) => sum + weightOf(stretch), 0);
  let position = start;
  const placed = stretches.map((stretch) => {
    const from = position;
    const to = from + unit * weightOf(stretch);
    position = to + gap;
    return { ...stretch, start: round(from), end: round(to), yearLength: unit * stretch.weight };
  });
  const [first, last] = [yearStart(scale.from), yearStart(scale.to)];
  const place = scaleUtc()
    // A millisecond before each break keeps the domain strictly rising where two stretches meet.
    .domain(placed.flatMap(({ from, to }) => [yearStart(from), new Date(yearStart(to).getTime() - 1)]))
    .range(placed.flatMap((stretch) => [stretch.start, stretch.end]));
  return {
    /** Position of a moment on the axis, rounded. Throws where the scale does not have it. */
    at: (moment: Date) => {
      if (moment < first || moment > last)
        throw new RangeError(`${moment.toISOString()} is outside the time scale, which runs from ${scale.from} to ${scale.to}`);
      return round(place(moment));
    },
    stretches: placed,
    /** Middle of each gap between two stretches. */
    breaks: pairs(placed, (one, next) => round((one.end + next.start) / 2)),
  };
}

/** The first moment of a year. */
export function yearStart(year: number): Date {
  return dateSpan(String(year))[0];
}

/** Every year of the scale; labelled are those whose labels, `room` units long and centred, keep clear of each other. */
export function yearTicks(
  { stretches }: { stretches: readonly Pick<TimeScale['stretches'][number], 'from' | 'to' | 'start' | 'yearLength'>[] },
  room: number,
) {
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
