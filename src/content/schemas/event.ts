import { z } from 'astro/zod';
import { partialDate, slug, sourceKeys, text } from './common.ts';

/** One event of timeline.yaml (anchor event-<id>). */
export const eventSchema = z.strictObject({
  id: slug,
  /** Label for the chart, at most 16 Han widths. */
  title: text,
  /** The event in one sentence. */
  text,
  /** Date by the source, at the precision known. */
  date: partialDate,
  /** Date as the report gives it; omitted where the report gives none. */
  report_date: partialDate.optional(),
  /** One of the lanes in report.yaml. */
  lane: text,
  /** `report`: the report names it; `context`: added by this site and marked as such. */
  origin: z.enum(['report', 'context']),
  /** True for what had not happened at the report's date. */
  forecast: z.boolean().optional(),
  /** Report section that has it. */
  section: slug.optional(),
  sources: sourceKeys,
});

export type TimelineEvent = z.infer<typeof eventSchema>;
