import { makeDataset, sourceColumns, type Dataset } from '../../content/dataset.ts';
import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry, ChartModule } from '../chart.ts';
import { comparedRows } from './rows.ts';
import { drawSlope } from './slope.ts';

/** Every model of which both the report and a source give a count: a line from the one to the other where they differ, a list of the others. */
export const chart: ChartModule = {
  draw: (data, _, size) => drawSlope(comparedRows(data), size),
  card: (data) =>
    drawSlope(
      comparedRows(data).filter(({ differing }) => differing !== null),
      'card',
    ),
  dataset: comparedDataset,
};

function comparedDataset(data: SiteData, { id }: ChartEntry): Dataset {
  return makeDataset({
    id,
    title: '报告与来源的参数量',
    description: '报告与来源都给出参数量的模型，相差最多的在前；differs为真的另有校注说明缘由。',
    entries: comparedRows(data),
    columns: [
      ['id', 'site', '模型的固定编号；链接为/models/#model-加编号', (row) => row.id],
      ['name', 'cited', '模型名称', (row) => row.name],
      ['report_params', 'report', '报告所印的参数量', (row) => row.report, { type: 'number', unit: '个' }],
      ['params', 'cited', '来源的参数量', (row) => row.source, { type: 'number', unit: '个' }],
      ['differs', 'site', '两个数字是否不符；只差取整的算作相符', (row) => row.differing !== null, { type: 'boolean' }],
      ...sourceColumns(data),
    ],
  });
}
