import { z } from 'astro/zod';
import { slug, sourceKeys, text } from './common.ts';

/** The words and the place of one chart, from charts.yaml (anchor fig-<id>). */
export const chartSchema = z.strictObject({
  /** A chart of src/charts/registry.ts. */
  id: slug,
  /** Name of the page that is the figure's home: a chapter that has `<Chart id="…" />`, or another page of the site. */
  page: slug,
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
  /** Continues the line on the licence of the data. */
  licence_note: text.optional(),
  /** True where the table says little more than the drawing: it opens on demand. */
  folds_table: z.boolean().optional(),
  /** What of the report only this chart needs, such as its scale; the chart's own schema says what. */
  options: z.record(z.string(), z.unknown()).optional(),
  /** What the marks are, for screen readers. */
  marks: text,
  /** Name of the picture for screen readers, where it is not the subtitle. */
  label: text.optional(),
  /** What the picture shows, for those who do not see it, in a few sentences. */
  summary: text,
});

export type ChartWords = z.infer<typeof chartSchema>;
