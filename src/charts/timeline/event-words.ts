import type { TimelineEvent } from '../../content/schemas/event.ts';
import { formatDate } from '../../text/dates.ts';
import { LANE_WORDS } from '../../text/words.ts';
import { EVENT_KIND_WORDS, eventKind, reportDateRelation } from './event-kind.ts';

/** What a mark says of its event in a tooltip and to screen readers: title, date, lane and kind. */
export function eventTip(event: TimelineEvent): string[] {
  return [event.title, dateWords(event), `${LANE_WORDS[event.lane]}，${EVENT_KIND_WORDS[eventKind(event)]}`];
}

/** The event's date as precise as it is known, with the report's beside it where that is another. */
export function dateWords(event: TimelineEvent): string {
  const date = formatDate(event.date);
  const report = event.report_date && formatDate(event.report_date);
  return reportDateRelation(event) === 'differs' ? `${date}（报告作${String(report)}）` : date;
}
