import { z } from 'astro/zod';
import { distinct, slug, word } from './common.ts';

/** An entry of keywords.yaml: by which words readers look for a part of the site that does not say them. */
export const keywordsSchema = z.strictObject({
  /** Permalink id of the part. */
  id: slug,
  /** Everyday words, jargon, themes; one may lead to several parts. */
  words: distinct(word).min(1),
});
