import type { CellValue, Dataset } from '../content/dataset.ts';

/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet may take for the beginning of a formula. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/u;

/** A set as CSV (RFC 4180): UTF-8 with byte order mark, CRLF, and no text that a spreadsheet would run as a formula. */
export function toCsv({ fields, rows }: Pick<Dataset, 'fields' | 'rows'>): string {
  const names = fields.map((field) => field.name);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? null))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** One cell: an empty one for null, quoted where it must be, an apostrophe before what looks like a formula. */
export function csvCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
