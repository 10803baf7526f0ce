import type { ReportTable } from './schemas/table.ts';

/** The table whose rows are listed companies: their anchors are stock-<code>. */
export const STOCK_TABLE = 'hk-stocks';

/** Permalink id of a table row. */
export function rowAnchor(table: string, key: string): string {
  return table === STOCK_TABLE ? `stock-${key}` : `row-${table}-${key}`;
}

/** Text of a row's header cell, which names the row. */
export function rowTitle(table: ReportTable, index: number): string {
  const cell = table.rows[index]?.[table.rowHeader];
  return Array.isArray(cell) ? cell.join('、') : (cell ?? '');
}
