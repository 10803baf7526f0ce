import { z } from 'astro/zod';
import { distinct, fullDate, sentences, slug, text } from './common.ts';

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
  lead: sentences(1),
  /** What the report claims in the chapter, each with the section that has it and the notes on it. */
  points: z
    .array(z.strictObject({ text, section: slug, notes: distinct(slug).optional() }))
    .min(3, 'expects three to five points')
    .max(5, 'expects three to five points')
    .optional(),
  /** Date of the last change of substance; site dates come from here. */
  updated: fullDate,
});

export type ChapterMeta = z.infer<typeof chapterSchema>;
