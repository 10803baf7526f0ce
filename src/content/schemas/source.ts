import { z } from 'astro/zod';
import { address, printed, slug, text } from './common.ts';

/** One cited work of sources.yaml (anchor source-<id>). */
export const sourceSchema = z.strictObject({
  id: slug,
  /** One of the kinds of sources in report.yaml. */
  type: text,
  /** As printed; omitted where nobody gives one. */
  title: printed.optional(),
  authors: printed,
  /** Year of publication; omitted where none is known. */
  year: z.number().int().min(1900).max(2100).optional(),
  /** arXiv number without prefix, such as "1810.04805". */
  arxiv: z
    .string()
    .regex(/^\d{4}\.\d{4,5}$/, 'expects an arXiv number in quotes, such as "1810.04805"')
    .optional(),
  /** Address of the work itself. */
  url: address.optional(),
  /** True for the report that the site restates: where it is cited, it is the report, without author and year. */
  report: z.boolean().optional(),
  /** How the figure was read: one of the bases in report.yaml. */
  basis: text,
});

export type Source = z.infer<typeof sourceSchema>;
