import { z } from 'astro/zod';
import { slug, text } from './common.ts';

/** An entry of keywords.yaml: by which words readers look for a part of the site that does not say them. */
export const keywordsSchema = z.strictObject({
  /** Permalink id of the part. */
  id: slug,
  /** Everyday words, jargon, themes; one may lead to several parts. */
  words: z.array(text).min(1),
});
