import type { Cell, ReportTable } from './schemas/table.ts';
import type { SiteData } from './site-data.ts';

/** Permalink id of a row of what is shown as a table. */
export function rowAnchor(table: string, key: string): string {
  return `row-${table}-${key}`;
}

/** Permalink ids of the rows of a table of tables.yaml. */
export function rowAnchors({ id, role, keys }: Pick<ReportTable, 'id' | 'role' | 'keys'>): string[] {
  return keys.map((key) => (role === 'stocks' ? `stock-${key}` : rowAnchor(id, key)));
}

/** Text of a row's header cell, which names the row. */
export function rowTitle(table: ReportTable, index: number): string {
  return cellText(table.rows[index]?.[table.rowHeader] ?? null, '、');
}

/** Heading of a column with the unit of its numbers: 折合（GB）. */
export function columnHeading({ columns, fields }: Pick<ReportTable, 'columns' | 'fields'>, column: number): string {
  const unit = fields?.[column]?.unit;
  return `${columns[column] ?? ''}${unit === undefined ? '' : `（${unit}）`}`;
}

/** A cell as text: nothing for an empty one, numbers in groups of three from 10,000 on and with a minus sign, lists joined. */
export function cellText(cell: Cell, separator = '；'): string {
  if (cell === null) return '';
  if (Array.isArray(cell)) return cell.join(separator);
  if (typeof cell === 'string') return cell;
  return (Math.abs(cell) < 10_000 ? String(cell) : cell.toLocaleString('en-US')).replace('-', '\u2212');
}

/** A number with its unit: 约5GB, 1750亿, 2.5年. */
const FIGURE = /^[约超]?\d[\d,.]*(?:[\p{Script=Han}%]{1,2}|[A-Z]?B)$/u;

/** Who says the figure in a cell; nothing where there is none, or where it names the row. */
export function cellSpeaker({ fields = [], rowHeader }: Pick<ReportTable, 'fields' | 'rowHeader'>, cell: Cell, column: number) {
  const from = fields[column]?.from;
  if (from === undefined || from === 'site' || column === rowHeader) return undefined;
  const isFigure = typeof cell === 'number' ? fields[column]?.unit !== undefined : typeof cell === 'string' && FIGURE.test(cell);
  return isFigure ? from : undefined;
}

/** A row's cell in the column that a field names. Throws where the table has no such field. */
export function cellOf({ id, fields = [], rows }: ReportTable, index: number, field: string): Cell {
  const column = fields.findIndex(({ name }) => name === field);
  if (column < 0) throw new Error(`content/data/tables.yaml, ${id}: has no column with the field "${field}"; add it to fields`);
  return rows[index]?.[column] ?? null;
}

/** The table of an id. Throws where tables.yaml has none. */
export function findTable({ tables }: Pick<SiteData, 'tables'>, id: string): ReportTable {
  const table = tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`content/data/tables.yaml has no table "${id}"; correct the id or add the table`);
  return table;
}
