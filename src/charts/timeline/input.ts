import { pairs } from 'd3';
import { z } from 'astro/zod';
import type { TimelineEvent } from '../../content/schemas/event.ts';
import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry } from '../chart.ts';

const aYear = z.number().int();

/** The time scale in charts.yaml: piecewise linear, each piece with years of one length. The timeline opens those of the longest. */
export const scaleSchema = z
  .strictObject({
    /** The axis begins and ends with the first day of these years. */
    from: aYear,
    to: aYear,
    /** The years with which another length of year begins, as a multiple of a year before the first of them. */
    breaks: z.array(z.strictObject({ at: aYear, weight: z.number().positive() })),
  })
  .refine(({ from, to, breaks }) => pairs([from, ...breaks.map(({ at }) => at), to]).every(([one, next]) => one < next), {
    message: 'expects years that rise from "from" over the breaks to "to"',
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
