import { csvFormatRow } from 'd3';
import type { CellValue, Dataset } from '../content/dataset.ts';
import { BYTE_ORDER_MARK } from '../text/byte-order-mark.ts';

/**
 * Where a spreadsheet may take what follows for a formula: at the beginning of a text, and behind what separates cells where it is set to another
 * sign than the comma. What cannot be seen before the sign of a formula hides it from readers and not from every spreadsheet.
 */
const FORMULA_START = /(?<=^|[;\t\r\n])(?=[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠])|^(?=[\t\r])/gu;

/** A set as CSV (RFC 4180): UTF-8 with byte order mark, CRLF, and no text that a spreadsheet would run as a formula. */
export function toCsv({ fields, rows }: Pick<Dataset, 'fields' | 'rows'>): string {
  const names = fields.map((field) => field.name);
  const lines = [names, ...rows.map((row) => names.map((name) => cellText(row[name] ?? '')))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${csvFormatRow(cells)}\r\n`).join('');
}

/** A value as text, with an apostrophe before what looks like a formula. */
function cellText(value: NonNullable<CellValue>): string {
  return typeof value === 'string' ? value.replace(FORMULA_START, "'") : String(value);
}
