import { z } from 'astro/zod';
import { distinct, sentences, slug, text, word } from './common.ts';

/** One term of glossary.yaml (anchor term-<id>). */
export const termSchema = z.strictObject({
  id: slug,
  zh: text,
  en: text.optional(),
  abbr: text.optional(),
  /** Other spellings, common misprints and near-synonyms; each belongs to one term only. */
  aliases: distinct(word).optional(),
  /** One of the categories of terms in report.yaml. */
  category: text,
  /** True for a word every reader knows: listed, but not marked in the text. */
  everyday: z.boolean().optional(),
  /** One or two sentences, common knowledge plainly put. */
  definition: sentences(2),
  /** Keys of sources.yaml where the definition rests on one. */
  sources: distinct(slug).optional(),
});

export type Term = z.infer<typeof termSchema>;
