import { z } from 'astro/zod';
import { slug, sourceKeys, text } from './common.ts';

const months = z.number().positive();

/** How fast computing power doubles, by one account: an entry of doubling-times.yaml (anchor row-compute-growth-<id>). */
export const doublingTimeSchema = z
  .strictObject({
    id: slug,
    /** What doubles. */
    name: text,
    /** Time to double, unit: months; the fastest and the slowest of a range, or the same number twice. */
    months: z.strictObject({ from: months, to: months }),
    /** Who says it: the report, or one of its sources. */
    speaker: z.enum(['report', 'source']),
    /** Short name of its guide line in the chart of training compute; omitted where there is none. */
    guide: text.optional(),
    sources: sourceKeys,
  })
  .refine((entry) => entry.months.from <= entry.months.to, { message: 'expects from to be at most to', path: ['months'] });

export type DoublingTime = z.infer<typeof doublingTimeSchema>;
