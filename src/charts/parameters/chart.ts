import type { SiteData } from '../../content/site-data.ts';
import type { ChartModule, Draw } from '../chart.ts';
import { drawList } from './list.ts';
import { drawPreview } from './preview.ts';
import { isCounted, isOfReport, parameterRows, type CountedRow } from './rows.ts';

/** The models of the report with a count, by size on a log axis; those that the site added are listed beside it until a reader asks for them. */
export const chart: ChartModule = {
  draw: (data, _, size) => drawList(parameterRows(data).filter(isCounted).filter(isOfReport), { size, order: 'size', scale: 'log' }),
  preview: {
    draw: (data, _, size) =>
      drawPreview(
        reportRows(data).filter((row) => row.speaker === 'report'),
        size,
      ),
    words: ({ models }) => `报告给出数字的模型，与来源不符的在前，两个数字以虚线相连；每格10倍。打开全部${models.length}个模型`,
  },
  dataset: 'models',
};

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
