import { z } from 'astro/zod';
import { text } from './common.ts';

export const SOURCE_TYPES = ['paper', 'dataset', 'announcement', 'report', 'code', 'press', 'post'] as const;
export const SOURCE_BASES = ['primary', 'primary via Epoch AI', 'reprint', 'secondary', 'none'] as const;

/** One cited work of sources.yaml; the map's key is the id (anchor source-<id>). */
export const sourceSchema = z.strictObject({
  type: z.enum(SOURCE_TYPES),
  /** Title as published. */
  title: text,
  authors: text,
  /** Year of publication; omitted where none is known. */
  year: z.number().int().min(1900).max(2100).optional(),
  /** arXiv number without prefix, such as "1810.04805". */
  arxiv: z
    .string()
    .regex(/^\d{4}\.\d{4,5}$/)
    .optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  /** How the figure was read; `none` means the work itself was not read. */
  basis: z.enum(SOURCE_BASES),
});

export type Source = z.infer<typeof sourceSchema> & { id: string };
