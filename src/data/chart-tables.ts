import { chartModule, listCharts } from '../charts/catalog.ts';
import type { ChartEntry } from '../charts/chart.ts';
import { makeDataset, sourceColumns, type Column, type Dataset } from '../content/dataset.ts';
import type { ReportTable } from '../content/schemas/table.ts';
import type { SiteData } from '../content/site-data.ts';
import { findTable } from '../content/tables.ts';

/** The sets that charts make of their own. */
export function chartDatasets(data: SiteData): Dataset[] {
  return listCharts(data).flatMap((chart) => {
    const { dataset } = chartModule(chart.id);
    return typeof dataset === 'function' ? [dataset(data, chart)] : [];
  });
}

/** The set of each chart that draws a table of tables.yaml; where the table has a translation, its columns follow with _zh. */
export function chartTableDatasets(data: SiteData): Dataset[] {
  return listCharts(data).flatMap((chart) => (chart.table === undefined ? [] : [tableDataset(data, chart, findTable(data, chart.table))]));
}

function tableDataset(data: SiteData, chart: ChartEntry, table: ReportTable): Dataset {
  const { fields = [], translation = [], sources = [] } = table;
  const entries = table.keys.map((key, index) => ({
    key,
    cells: table.rows[index] ?? [],
    translated: translation[index] ?? [],
    sources: sources[index] ?? [],
  }));
  const printed = fields.map(({ name, from, description, unit }, column): Column<(typeof entries)[number]> => {
    const isNumeric = entries.every(({ cells: { [column]: cell } }) => cell === null || typeof cell === 'number');
    const type = isNumeric ? 'number' : 'string';
    return [name, from, description ?? table.columns[column] ?? '', ({ cells }) => cells[column], { type, unit }];
  });
  const translated = fields.map(({ name, description = '' }, column): Column<(typeof entries)[number]> => {
    return [`${name}_zh`, 'site', `${description}，本站译文`, (row) => row.translated[column]];
  });
  return makeDataset({
    id: chart.dataset,
    title: table.caption,
    description: `${chart.subtitle}。图中每个标记一行。`,
    entries,
    columns: [
      ['id', 'site', `行的固定编号；链接为row-${table.id}-加编号`, ({ key }) => key],
      ...printed,
      ...(translation.length > 0 ? translated : []),
      ...sourceColumns(data),
    ],
  });
}
