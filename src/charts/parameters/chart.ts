import type { SiteData } from '../../content/site-data.ts';
import { factorBetween } from '../../text/numbers.ts';
import type { ChartModule, Draw } from '../chart.ts';
import { drawList } from './list.ts';
import { isCounted, isOfReport, parameterRows, type CountedRow } from './rows.ts';

/** The models of the report with a count, by size on a log axis; those that the site added are listed beside it until a reader asks for them. */
export const chart: ChartModule = {
  draw: (data, _, size) => drawList(parameterRows(data).filter(isCounted).filter(isOfReport), { size, order: 'size', scale: 'log' }),
  preview: {
    draw: (data, _, size) => drawList(gravestRows(data), { size, order: 'given', scale: 'log' }),
    words: ({ models }) => `报告的数字与来源不符的在前，两个数字以虚线相连；其余只列最大的几个。每格10倍；打开全部${models.length}个模型`,
  },
  dataset: 'models',
};

/** How many models at a glance show that they agree. */
const LARGEST = 3;

/** The models whose counts differ, the furthest apart first, and of the others with a count of the report the largest. */
function gravestRows(data: SiteData): CountedRow[] {
  const rows = reportRows(data).filter(({ speaker }) => speaker === 'report');
  const apart = ({ count, differing }: CountedRow) => (differing === null ? 0 : factorBetween(count, differing));
  return [
    ...rows.filter(({ differing }) => differing !== null).sort((a, b) => apart(b) - apart(a)),
    ...rows
      .filter(({ differing }) => differing === null)
      .sort((a, b) => b.count - a.count)
      .slice(0, LARGEST),
  ];
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
