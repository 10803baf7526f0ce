import { z } from 'astro/zod';
import { label, notOfContext, partialDate, sentences, slug, sourceKeys, text } from './common.ts';

/** One event of timeline.yaml (anchor event-<id>). */
export const eventSchema = notOfContext(
  z.strictObject({
    id: slug,
    /** Label for the chart, at most 16 Han widths; unique. */
    title: label(16),
    /** The event in one sentence. */
    text: sentences(1),
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
    /** True where its name stands in the small picture of the timeline as well. */
    landmark: z.boolean().optional(),
    /** Report section that has it. */
    section: slug.optional(),
    sources: sourceKeys,
  }),
  ['report_date', 'section'],
);

export type TimelineEvent = z.infer<typeof eventSchema>;
