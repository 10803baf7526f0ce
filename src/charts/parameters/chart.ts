import type { SiteData } from '../../content/site-data.ts';
import type { ChartModule, Draw } from '../chart.ts';
import { drawList } from './list.ts';
import { drawPreview } from './preview.ts';
import { isCounted, parameterRows, type CountedRow } from './rows.ts';

/** Every model with a count, by size on a log axis. */
export const chart: ChartModule = {
  draw: (data, _, size) => drawList(parameterRows(data).filter(isCounted), { size, order: 'size', scale: 'log' }),
  preview: {
    draw: (data, _, size) =>
      drawPreview(
        reportRows(data).filter((row) => row.speaker === 'report'),
        size,
      ),
    words: ({ models }) =>
      `报告给出数字的模型，每格10倍；朱色为报告所印，靛色为来源所说，两者不同时以虚线相连。打开全部${models.length}个模型`,
  },
  dataset: 'models',
};

/** The rows of the report's own table alone, for its chapter. */
export const drawReportTable: Draw = (data, _, size) => drawList(reportRows(data), { size, order: 'size', scale: 'log' });

function reportRows(data: SiteData): CountedRow[] {
  return parameterRows(data)
    .filter((row) => row.origin === 'report-table')
    .filter(isCounted);
}
