import { z } from 'astro/zod';
import { fullDate, text } from './common.ts';

/** report.yaml: what the site is, and which report it restates. */
export const identitySchema = z.strictObject({
  site: z.strictObject({
    /** Stands behind the titles of pages, on cards and in citations. */
    name: text,
    /** Title of the whole. */
    title: text,
    /** Description for search engines and previews. */
    description: text,
    /** BCP 47 tag of the text. */
    language: text,
  }),
  /** The report that the site restates. */
  original: z.strictObject({
    title: text,
    series: text,
    publisher: text,
    /** Its figures are true of this day. */
    date: fullDate,
  }),
});

export type Identity = z.infer<typeof identitySchema>;
