import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { PICTURE_WIDTHS, type Markup } from '../../../../src/charts/frame/svg.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { chart, layoutRoadmap } from '../../../../src/charts/roadmap/chart.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const YEARS = ['2020以前', '2020', '2022', '2023?', '2025?', '2030?'].map((label) => ({
  label,
  printed: label,
  outlook: label.endsWith('?'),
}));
const domain = (id: string, cells: readonly string[]) => ({
  id,
  url: `/market/#row-outlook-${id}`,
  name: id,
  printed: id.toUpperCase(),
  cells: [...cells],
  originals: [],
});
const text = domain('text', ['识别垃圾邮件；翻译', '初稿', '二稿', '垂直领域的微调见效（科学论文等）', '终稿', '终稿胜过专业写作者']);
const images = domain('images', ['', '', '艺术；标志；摄影', '样稿', '终稿', '终稿']);
const { heads, rows, foot, height, outlook } = layoutRoadmap(YEARS, [text, images], '图例');

test('every word of every cell is drawn, within its column', () => {
  for (const { domain: wanted, cells } of rows) {
    const words = (all: readonly string[]) => all.join('').replaceAll('；', '');
    expect(words(cells.flatMap(({ lines }) => lines))).toBe(words(wanted.cells));
    for (const [index, { x, lines }] of cells.entries())
      for (const line of lines) expect(x + textWidth(line, 12.5)).toBeLessThanOrEqual(heads[index + 1]?.x ?? PICTURE_WIDTHS.wide);
  }
});

test('a column a year, the outlook beginning with the first question mark', () => {
  expect(heads.map(({ year }) => year)).toEqual(YEARS);
  expect(outlook?.x).toBe((heads[3]?.x ?? 0) - 6);
  expect(rows[1]?.cells.map(({ lines }) => lines.length > 0)).toEqual([false, false, true, true, true, true]);
});

test('a hairline down all rows parts what is expected from what there was, and stands only where there is both', () => {
  const report = readReport(FIXTURE);
  const dividers = (columnOf: (label: string) => string) => {
    const tables = report.tables.map((table) => ({ ...table, columns: table.columns.map(columnOf) }));
    const { before = [] } = chart.draw({ ...report, tables }, chartEntry(report, 'roadmap'), 'wide');
    return before.flatMap((part) => (typeof part === 'object' && part.markup.includes('"divide"') ? [part.markup] : []));
  };
  // Of four years the last two; the rows end where the ground of the outlook does.
  expect(dividers((label) => label)).toEqual(['<line class="divide" x1="320" x2="320" y2="142"/>']);
  expect(dividers((label) => label.replace('?', ''))).toEqual([]);
});

test('a card has the only year of a report once', () => {
  const report = readReport(FIXTURE);
  const tables = report.tables.map((table) => ({ ...table, columns: table.columns.slice(0, 2) }));
  const { before = [] } = chart.card?.({ ...report, tables }, chartEntry(report, 'roadmap')) ?? {};
  expect(before.flatMap((part) => (part as Markup | undefined)?.texts ?? []).filter((words) => words === '2034以前')).toHaveLength(1);
});

test('rows follow one another and the foot stands below them', () => {
  expect(rows[1]?.y).toBe((rows[0]?.y ?? 0) + (rows[0]?.height ?? 0));
  expect(foot.y).toBeGreaterThan((rows[1]?.y ?? 0) + (rows[1]?.height ?? 0));
  expect(foot.y).toBeLessThan(height);
});
