import { z } from 'astro/zod';
import { distinct, notOfContext, slug, text, word } from './common.ts';

/** One organisation of companies.yaml (anchor org-<id>). */
export const companySchema = notOfContext(
  z.strictObject({
    id: slug,
    zh: text,
    en: text,
    /** Earlier name that the report also uses. */
    former: text.optional(),
    /** Other names that readers type into the search: full or short names, names in use elsewhere; each of one organisation only. */
    aliases: distinct(word).optional(),
    /** One of the kinds of organisations in report.yaml. */
    kind: text,
    /** Code at the exchange that report.yaml names, quoted (anchor stock-<code>). */
    code: z
      .string()
      .regex(/^(?:\d{4}|[1-9]\d{4}|\d{6})$/, 'expects four to six digits in quotes as the code is commonly written, such as "0700"')
      .optional(),
    origin: z.enum(['report', 'context']),
    sections: distinct(slug).optional(),
    /** What the report says of it, in this site's words. */
    says: text.optional(),
  }),
  ['sections', 'says'],
);

export type Company = z.infer<typeof companySchema>;
