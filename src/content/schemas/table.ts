import { z } from 'astro/zod';
import { slug, text } from './common.ts';

const cell = z.union([text, z.array(text).min(1), z.null()]);

/** One table of the report in tables.yaml; a row's anchor is row-<id>-<key>. */
export const tableSchema = z.strictObject({
  id: slug,
  /** Report section that shows it. */
  section: slug,
  /** What the table shows, in this site's words. */
  caption: text,
  columns: z.array(text).min(2),
  /** Index of the column whose cell names the row. */
  rowHeader: z.number().int().nonnegative(),
  /** One permanent key a row, in the order of `rows`. */
  keys: z.array(slug).min(1),
  /** Cells as the report prints them; null where it prints none, a list where it lists. */
  rows: z.array(z.array(cell)),
  /** A sentence below the table. */
  note: text.optional(),
  legend: z.strictObject({ title: text, stages: z.array(text).min(1) }).optional(),
}).refine((table) => table.keys.length === table.rows.length, {
  message: 'expects as many keys as rows',
  path: ['keys'],
}).refine((table) => table.rows.every((row) => row.length === table.columns.length), {
  message: 'expects as many cells in each row as there are columns',
  path: ['rows'],
});

export type ReportTable = z.infer<typeof tableSchema>;
export type Cell = z.infer<typeof cell>;
