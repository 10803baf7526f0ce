import { z } from 'astro/zod';
import { distinct, fullDate, slug, text } from './common.ts';

/** One version of content/data/changelog.yaml. */
export const changeSchema = z.strictObject({
  /** Version of the text and the data: major.minor.patch. */
  id: z.string().regex(/^\d+\.\d+\.\d+$/, 'expects "major.minor.patch" in quotes, such as "1.0.0"'),
  date: fullDate,
  kind: z.enum(['release', 'correction', 'addition']),
  title: text,
  /** What changed, for users of the data and readers of the feed. */
  text,
  /** Permalinks concerned. */
  on: distinct(slug).optional(),
});

export type Change = z.infer<typeof changeSchema>;
