import { z } from 'astro/zod';
import { fullDate, text } from './common.ts';

/** Frontmatter of content/report/*.mdx; the file name is the chapter's id. */
export const chapterSchema = z.strictObject({
  title: text,
  /** Label in the header's navigation. */
  short: text,
  /** Position in the report, from 1. */
  order: z.number().int().positive(),
  /** Description for search engines and previews; unique on the site. */
  description: text,
  /** One sentence under the title. */
  lead: text,
  /** Date of the last change of substance; site dates come from here. */
  updated: z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), fullDate),
});

export type ChapterMeta = z.infer<typeof chapterSchema>;
