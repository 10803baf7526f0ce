import { z } from 'astro/zod';
import { slug, text } from './common.ts';

export const COMPANY_KINDS = ['listed-hk', 'company', 'lab', 'university', 'research', 'media'] as const;

/** One organisation of companies.yaml (anchor org-<id>). */
export const companySchema = z
  .strictObject({
    id: slug,
    zh: text,
    en: text,
    /** Earlier name that the report also uses. */
    former: text.optional(),
    /** Other names that readers type into the search: full or short names, names in use elsewhere. */
    aliases: z.array(text).optional(),
    kind: z.enum(COMPANY_KINDS),
    /** Four-digit code of the Hong Kong exchange, quoted (anchor stock-<code>). */
    code: z
      .string()
      .regex(/^\d{4}$/, 'expects four digits in quotes, such as "0700"')
      .optional(),
    origin: z.enum(['report', 'context']),
    /** Report sections that name it. */
    sections: z.array(slug).optional(),
    /** What the report says of it, in this site's words. */
    says: text.optional(),
  })
  .refine((company) => company.kind !== 'listed-hk' || company.code !== undefined, {
    message: 'a listed company needs its code',
    path: ['code'],
  });

export type Company = z.infer<typeof companySchema>;
