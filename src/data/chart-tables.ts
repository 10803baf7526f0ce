import { chartModule, listCharts } from '../charts/catalog.ts';
import type { ChartEntry } from '../charts/chart.ts';
import type { ReportTable } from '../content/schemas/table.ts';
import type { SiteData } from '../content/site-data.ts';
import { findTable } from '../content/tables.ts';
import type { Dataset, Field } from '../content/dataset.ts';
import { distinctSources, SITE_LICENCE } from '../content/dataset.ts';

/** The sets that charts make of their own. */
export function chartDatasets(data: SiteData): Dataset[] {
  return listCharts(data).flatMap((chart) => {
    const { dataset } = chartModule(chart.id);
    return typeof dataset === 'function' ? [dataset(data, chart)] : [];
  });
}

/** The set of each chart that draws a table of tables.yaml; where the table has a translation, its columns follow with _zh. */
export function chartTableDatasets(data: SiteData): Dataset[] {
  return listCharts(data).flatMap((chart) => (chart.table === undefined ? [] : [tableDataset(chart, findTable(data, chart.table))]));
}

function tableDataset(chart: ChartEntry, table: ReportTable): Dataset {
  const { fields = [], translation = [], sources = [] } = table;
  const printed = fields.map((field, column): Field => ({
    ...field,
    type: table.rows.every((row) => row[column] === null || typeof row[column] === 'number') ? 'number' : 'string',
    description: field.description ?? table.columns[column] ?? '',
  }));
  const translated = fields.filter(() => translation.length > 0);
  return {
    id: chart.dataset,
    title: table.caption,
    description: `${chart.subtitle}。图中每个标记一行。`,
    licence: SITE_LICENCE,
    sources: distinctSources(sources.map((keys) => ({ sources: keys }))),
    fields: [
      { name: 'id', type: 'string', from: 'site', description: `行的固定编号；链接为row-${table.id}-加编号` },
      ...printed,
      ...translated.map(({ name, description = '' }): Field => ({
        name: `${name}_zh`,
        type: 'string',
        from: 'site',
        description: `${description}，本站译文`,
      })),
      { name: 'sources', type: 'string', from: 'site', description: '来源编号，多个以分号隔开' },
    ],
    rows: table.keys.map((key, index) => ({
      id: key,
      ...Object.fromEntries(fields.map(({ name }, column) => [name, joined(table.rows[index]?.[column] ?? null)])),
      ...Object.fromEntries(translated.map(({ name }, column) => [`${name}_zh`, translation[index]?.[column] ?? null])),
      sources: sources[index]?.join('; ') ?? '',
    })),
  };
}

function joined<T>(cell: T | readonly string[]): T | string {
  return Array.isArray(cell) ? cell.join('; ') : (cell as T);
}
