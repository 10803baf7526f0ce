import { z } from 'astro/zod';
import type { TimelineEvent } from '../../content/schemas/event.ts';
import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry } from '../chart.ts';

const aYear = z.number().int();

/** The time scale in charts.yaml: it begins with the first day of `from`, and ends with that of `to`. */
export const scaleSchema = z
  .strictObject({
    from: aYear,
    to: aYear,
    /** The densest years, up to before the last: those the timeline shows in lanes of their own. */
    open: z.strictObject({ from: aYear, to: aYear }),
  })
  .refine(({ from, to, open }) => from <= open.from && open.from < open.to && open.to <= to, {
    message: 'expects years that rise from "from" over those of "open" to "to"',
  });

export type YearScale = z.infer<typeof scaleSchema>;

export const options = z.strictObject({ scale: scaleSchema });

/** What of an event a drawing shows. */
export type DrawnEvent = Pick<TimelineEvent, 'id' | 'title' | 'date' | 'report_date' | 'lane' | 'origin' | 'forecast' | 'landmark'>;

/** What a timeline is made of. */
export interface TimelineInput {
  events: readonly DrawnEvent[];
  /** YYYY-MM-DD. */
  reportDate: string;
  years: YearScale;
  /** The lanes, each with its word, from top to bottom. */
  lanes: SiteData['kinds']['lanes'];
}

/** What a timeline is made of, from content alone. */
export function timelineInput({ events, original, kinds }: SiteData, chart: ChartEntry): TimelineInput {
  return { events, reportDate: original.date, years: options.parse(chart.options).scale, lanes: kinds.lanes };
}
