import type { SiteData } from '../../content/site-data.ts';
import type { ReportTable } from '../../content/schemas/table.ts';
import { cellOf, cellText, findTable, rowAnchor, rowTitle } from '../../content/tables.ts';
import type { ChartEntry } from '../chart.ts';

/** The table that a chart draws. Throws where charts.yaml gives it none. */
export function chartTable(data: Pick<SiteData, 'tables'>, { id, table }: Pick<ChartEntry, 'id' | 'table'>): ReportTable {
  if (table === undefined) throw new Error(`content/data/charts.yaml, ${id}: the chart draws a table; name one of tables.yaml in "table"`);
  return findTable(data, table);
}

/** The rows of the table that a chart draws, as marks. */
export function tableRows(data: Pick<SiteData, 'tables'>, chart: Pick<ChartEntry, 'id' | 'table' | 'home'>) {
  const table = chartTable(data, chart);
  return table.keys.map((key, index) => ({
    /** The row's key; `data-id` of its mark. */
    id: key,
    /** Text of the header cell. */
    name: rowTitle(table, index),
    /** Address of the row's permalink, without the base path. */
    url: `${chart.home}#${rowAnchor(table.id, key)}`,
    /** Cell of a field as text; nothing for an empty one. Throws where the table has no such field. */
    text: (field: string) => cellText(cellOf(table, index, field)),
    /** Cell of a field as a number, in the field's unit; null for an empty one. Throws where it holds anything else. */
    number: (field: string) => {
      const cell = cellOf(table, index, field);
      if (cell === null || typeof cell === 'number') return cell;
      throw new Error(`content/data/tables.yaml, ${table.id}, ${key}: the chart measures "${field}", which must be a number or null`);
    },
  }));
}

/** One row of a table that a chart draws: a mark. */
export type TableRow = ReturnType<typeof tableRows>[number];

/** A number that a mark cannot be without. Throws where the cell is empty. */
export function measured(row: TableRow, field: string): number {
  const value = row.number(field);
  if (value === null)
    throw new Error(`content/data/tables.yaml, ${row.id}: "${field}" is empty, and the chart cannot draw the row without it`);
  return value;
}
