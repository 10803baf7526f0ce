import type { TimelineEvent } from '../../content/schemas/event.ts';

/** The events of one year, in order of date. */
export interface EventYear {
  /** Four digits. */
  year: string;
  events: TimelineEvent[];
}

/** Groups events by the year of their date, years and events in order of time; forecasts for a year follow what happened in it. */
export function groupByYear(events: readonly TimelineEvent[]): EventYear[] {
  const years = Map.groupBy(events, (event) => event.date.slice(0, 4));
  return [...years].toSorted(([a], [b]) => a.localeCompare(b)).map(([year, all]) => ({ year, events: all.toSorted(byDate) }));
}

function byDate(a: TimelineEvent, b: TimelineEvent): number {
  return Number(a.forecast ?? false) - Number(b.forecast ?? false) || a.date.localeCompare(b.date);
}
