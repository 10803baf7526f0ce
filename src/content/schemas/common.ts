import { z } from 'astro/zod';

/** Pattern of a permalink id, for longer ones. */
export const SLUG = '[a-z0-9]+(-[a-z0-9]+)*';

/** Permalink id: lower-case ASCII letters, digits and hyphens; permanent once published. */
export const slug = z.string().regex(new RegExp(`^${SLUG}$`), 'expects lower-case letters, digits and single hyphens, such as "gpt-3"');

/** Calendar date at the precision known: YYYY, YYYY-MM or YYYY-MM-DD, quoted in YAML. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'expects "YYYY", "YYYY-MM" or "YYYY-MM-DD" in quotes');

/** Full calendar date, YYYY-MM-DD, quoted in YAML. */
export const fullDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expects "YYYY-MM-DD" in quotes');

/** A sentence or label of the site; never empty. */
export const text = z.string().trim().min(1, 'expects text, but it is empty');

/** Keys of sources.yaml; a figure without a source is not published. */
export const sourceKeys = z.array(slug).min(1, 'expects at least one key of sources.yaml');
