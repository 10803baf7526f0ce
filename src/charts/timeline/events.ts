import { groups } from 'd3';
import type { SiteData } from '../../content/site-data.ts';
import { wordFor } from '../../content/words.ts';
import { formatDate } from '../../text/dates.ts';
import type { Mark } from '../frame/picture.ts';
import type { DrawnEvent } from './input.ts';

/** What an event is to the reader, in words; it decides the shape of its mark. */
export const EVENT_KIND_WORDS = { report: '报告所载', context: '本站补充', forecast: '预测' };
export type EventKind = keyof typeof EVENT_KIND_WORDS;
export const EVENT_KINDS = Object.keys(EVENT_KIND_WORDS) as EventKind[];

/** A forecast stays one whoever named it; of the rest the report's own are told from those the site added. */
export function eventKind(event: Pick<DrawnEvent, 'forecast' | 'origin'>): EventKind {
  return event.forecast ? 'forecast' : event.origin;
}

/** Whether the report gives another date than the source: one that is only less exact is the same. */
export function reportDateDiffers({ date, report_date: reported = date }: Pick<DrawnEvent, 'date' | 'report_date'>): boolean {
  return !date.startsWith(reported);
}

/** The event's date as precise as it is known, with the report's beside it where that is another. */
export function dateWords(event: DrawnEvent): string {
  const date = formatDate(event.date);
  const report = event.report_date && formatDate(event.report_date);
  return reportDateDiffers(event) ? `${date}（报告作${report}）` : date;
}

/** Groups events by the year of their date, four digits, years and events in order of time; forecasts for a year follow what happened in it. */
export function groupByYear<E extends DrawnEvent>(events: readonly E[]) {
  const years = groups(events, (event) => event.date.slice(0, 4));
  return years.sort(([a], [b]) => a.localeCompare(b)).map(([year, all]) => ({ year, events: [...all].sort(byDate) }));
}

function byDate(a: DrawnEvent, b: DrawnEvent): number {
  return Number(a.forecast ?? false) - Number(b.forecast ?? false) || a.date.localeCompare(b.date);
}

/** What every mark of an event has: its title, date, lane and kind are read out. */
export function eventMark(event: DrawnEvent, lanes: SiteData['kinds']['lanes']): Omit<Mark, 'hit' | 'children'> {
  const kind = eventKind(event);
  return {
    id: event.id,
    url: `/timeline/#event-${event.id}`,
    tip: [event.title, `${dateWords(event)}，${wordFor(lanes, event.lane)}，${EVENT_KIND_WORDS[kind]}`],
    classes: `timeline-event timeline-event--${kind}`,
  };
}
