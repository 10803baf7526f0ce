import { z } from 'astro/zod';
import { distinct, slug, text, word } from './common.ts';

/** One key figure of the home page, from highlights.yaml. */
export const highlightSchema = z.strictObject({
  id: slug,
  /** The figure as the report prints it, with its unit. */
  value: text,
  label: text,
  /** Report section that has it. */
  section: slug,
  /** Id of the annotation that disputes or explains it. */
  note: slug.optional(),
  /** Permalink ids of the things whose figure it is, each with the words by which readers ask for it, the site's own first. */
  asked: z.record(slug, distinct(word).min(1)).optional(),
});
