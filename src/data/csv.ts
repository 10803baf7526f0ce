import { csvFormatRow } from 'd3';
import type { CellValue, Dataset } from '../content/dataset.ts';
import { BYTE_ORDER_MARK } from '../text/byte-order-mark.ts';

/** What a spreadsheet may take for the beginning of a formula. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/u;

/** A set as CSV (RFC 4180): UTF-8 with byte order mark, CRLF, and no text that a spreadsheet would run as a formula. */
export function toCsv({ fields, rows }: Pick<Dataset, 'fields' | 'rows'>): string {
  const names = fields.map((field) => field.name);
  const lines = [names, ...rows.map((row) => names.map((name) => cellText(row[name] ?? '')))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${csvFormatRow(cells)}\r\n`).join('');
}

/** A value as text, with an apostrophe before what looks like a formula. */
function cellText(value: NonNullable<CellValue>): string {
  return typeof value === 'string' && FORMULA_START.test(value) ? `'${value}` : String(value);
}
