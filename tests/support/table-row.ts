import type { TableRow } from '../../src/charts/frame/table-rows.ts';

/** An invented row of a table, as a chart reads it: named like its key, its cells by field. */
export function tableRow(id: string, cells: Record<string, string | number | null>): TableRow {
  return { id, name: id, url: `/page/#row-${id}`, text: (field) => String(cells[field] ?? ''), number: (field) => numberIn(cells[field]) };
}

function numberIn(cell: string | number | null | undefined): number | null {
  if (typeof cell === 'string' || cell === undefined) throw new Error('The row has no such number');
  return cell;
}
