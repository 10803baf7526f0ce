import { dateSpan } from '../../text/dates.ts';
import { scaleFor } from '../frame/scale.ts';
import type { DrawnEvent, YearScale } from './input.ts';

/** Whether a scale has the whole of a partial date. */
export function isOnScale({ from, to }: YearScale, date: string): boolean {
  const [start, end] = dateSpan(date);
  return start >= yearStart(from) && end <= yearStart(to);
}

/** Consecutive years, from the first day of one to that of another. */
export interface Years {
  from: number;
  to: number;
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
  return (moment: Date) => scale(moment.getTime());
}

/** The first moment of a year. */
export function yearStart(year: number): Date {
  return dateSpan(String(year))[0];
}

/** Every year of a true scale on which the first begins at `start`; labelled are those whose labels, `room` units long and centred, keep clear of each other. */
export function yearTicks({ from, to }: Years, { start, yearLength }: { start: number; yearLength: number }, room: number) {
  const step = [1, 2, 5, 10].find((years) => years * yearLength >= room) ?? 10;
  let free = -Infinity;
  return Array.from({ length: to - from }, (_, index) => {
    const left = start + index * yearLength;
    const middle = left + yearLength / 2;
    const labelled = ((from + index) % step === 0 || index === 0) && middle - room / 2 >= free;
    if (labelled) free = middle + room / 2;
    return { year: from + index, start: left, end: left + yearLength, labelled };
  });
}
