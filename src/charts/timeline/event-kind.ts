import type { TimelineEvent } from '../../content/schemas/event.ts';

/** What an event is to the reader; it decides the shape of its mark. */
export const EVENT_KINDS = ['report', 'context', 'forecast'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_KIND_WORDS: Record<EventKind, string> = {
  report: '报告所载',
  context: '本站补充',
  forecast: '预测',
};

/** A forecast stays one whoever named it; of the rest the report's own are told from those the site added. */
export function eventKind(event: Pick<TimelineEvent, 'forecast' | 'origin'>): EventKind {
  return event.forecast ? 'forecast' : event.origin;
}

/** How the report's date relates to the source's: none given, the same, only less exact, or another one. */
export function reportDateRelation({ date, report_date: reported }: Pick<TimelineEvent, 'date' | 'report_date'>) {
  if (reported === undefined) return 'none';
  if (reported === date) return 'same';
  return date.startsWith(reported) ? 'coarser' : 'differs';
}
