import { z } from 'astro/zod';
import { distinct, printed, slug, sourceKeys, text, withRules, word } from './common.ts';

const cell = z.union([printed, z.number(), z.array(printed).min(1), z.null()]);

/** A column's name in code, and in CSV and JSON where the table is published; permanent then. */
const field = z.strictObject({
  /** Lower-case ASCII with underscores. */
  name: z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'expects lower-case letters, digits and underscores, such as "report_gb"'),
  /** Whose the values are: the report's as printed, the row's sources', or the site's own (words, ids, conversions). */
  from: z.enum(['report', 'cited', 'site']),
  /** Unit of a number, in Chinese or as a symbol. */
  unit: text.optional(),
  /** What the field says where the column's heading is too short for it. */
  description: text.optional(),
  /** Words by which readers ask for it, the site's own first: search answers with the cell. */
  asked: distinct(word).min(1).optional(),
});

/** One table of the report in tables.yaml; a row's anchor is row-<id>-<key>. */
const table = z.strictObject({
  id: slug,
  /** Report section that shows it. */
  section: slug,
  /** `stocks`: its rows are listed companies, each with the company's code as its key and stock-<code> as its anchor; `products`: it lists products of organisations, in the columns `company` and `products`. */
  role: z.enum(['stocks', 'products']).optional(),
  /** What the table shows, in this site's words. */
  caption: text,
  columns: distinct(text).min(2),
  /** Names of the columns where code reads them (a chart, links to organisations), one a column: headings are words and may change. */
  fields: z.array(field).optional(),
  /** Index of the column whose cell names the row. */
  rowHeader: z.number().int().nonnegative(),
  /** One permanent key a row, in the order of `rows`. */
  keys: distinct(slug).min(1),
  /** Cells as the report prints them; null where it prints none, a list where it lists; a number where a picture measures it. */
  rows: z.array(z.array(cell)),
  /** The same cells in Chinese, in this site's words, where the report prints another language. */
  translation: z.array(z.array(z.union([text, z.null()]))).optional(),
  /** Sources of each row. */
  sources: z.array(sourceKeys).optional(),
  /** What an empty cell means, where it is not that the report prints none. */
  empty: text.optional(),
  note: text.optional(),
  legend: z.strictObject({ title: text, stages: z.array(text).min(1) }).optional(),
});

export const tableSchema = withRules(table, [
  ['keys', 'expects as many keys as rows', ({ keys, rows }) => keys.length === rows.length],
  [
    'rows',
    'expects as many cells in each row as there are columns, with ", " between them',
    ({ rows, columns }) => rows.every((row) => row.length === columns.length),
  ],
  ['rowHeader', 'expects the index of a column, from 0', ({ rowHeader, columns }) => rowHeader < columns.length],
  ['fields', 'has two columns of one name', ({ fields = [] }) => isDistinct(fields.map(({ name }) => name))],
  [
    'fields',
    'expects the columns "company" and "products" of a table of products',
    ({ role, fields }) => role !== 'products' || hasFields(fields, ['company', 'products']),
  ],
  ['fields', 'expects as many fields as columns', ({ fields, columns }) => !fields || fields.length === columns.length],
  [
    'translation',
    'expects the same rows and cells as in rows, empty where those are',
    ({ translation, rows }) => !translation || sameShape(translation, rows),
  ],
  ['sources', 'expects a list of sources for each row', ({ sources, rows }) => !sources || sources.length === rows.length],
]);

function isDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

function hasFields(fields: readonly { name: string }[] = [], names: readonly string[]): boolean {
  return names.every((name) => fields.some((field) => field.name === name));
}

function sameShape(one: readonly (readonly unknown[])[], other: readonly (readonly unknown[])[]): boolean {
  const filled = (rows: typeof one) => JSON.stringify(rows.map((row) => row.map((value) => value !== null)));
  return filled(one) === filled(other);
}

export type ReportTable = z.infer<typeof tableSchema>;
export type FieldOrigin = z.infer<typeof field>['from'];
export type Cell = z.infer<typeof cell>;
