import type { SiteData } from '../../content/site-data.ts';
import type { ChartModule, Draw } from '../chart.ts';
import { drawList } from './list.ts';
import { isCounted, isOfReport, parameterRows, type CountedRow } from './rows.ts';

/** The models of the report with a count, by size on a log axis; those that the site added are listed beside it until a reader asks for them. */
export const chart: ChartModule = {
  draw: (data, _, size) => drawList(parameterRows(data).filter(isCounted).filter(isOfReport), { size, order: 'size', scale: 'log' }),
  preview: {
    draw: (data, _, size) => drawList(largestRows(data), { size, order: 'size', scale: 'log' }),
    words: (data) =>
      `报告表格中最大的${largestRows(data).length}个，每格10倍；与来源不符的两个数字以虚线相连。打开全部${data.models.length}个模型`,
  },
  dataset: 'models',
};

/** How many models show at a glance how large they are. */
const LARGEST = 8;

/** Of the report's table the models with the largest counts that it prints. */
function largestRows(data: SiteData): CountedRow[] {
  return reportRows(data)
    .filter(({ speaker }) => speaker === 'report')
    .sort((a, b) => b.count - a.count)
    .slice(0, LARGEST);
}

/** The rows of the report's own table alone, for its chapter, whose notes say why figures differ. */
export const drawReportTable: Draw = (data, _, size) =>
  drawList(
    reportRows(data).map((row) => ({ ...row, reason: undefined })),
    { size, order: 'size', scale: 'log' },
  );

function reportRows(data: SiteData): CountedRow[] {
  return parameterRows(data)
    .filter((row) => row.origin === 'report-table')
    .filter(isCounted);
}
