import { z } from 'astro/zod';
import { slug, sourceKeys, text } from './common.ts';

/** The words of one chart, from charts.yaml (anchor fig-<id>). */
export const chartSchema = z.strictObject({
  /** A chart of src/charts/catalog.ts. */
  id: slug,
  /** Headline: the message, not the topic. */
  title: text,
  /** What is drawn, with the unit. */
  subtitle: text,
  /** Table of tables.yaml whose rows are the marks; the data set is made of it. */
  table: slug.optional(),
  /** Sources of the figure as a whole; single rows may cite more. */
  sources: sourceKeys,
  /** Continues the line of sources where rows cite sources of their own. */
  source_note: text.optional(),
  /** What the picture shows, for those who do not see it: two or three sentences. */
  summary: text,
});

export type ChartWords = z.infer<typeof chartSchema>;
