import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { element, PICTURE_SIZES, PICTURE_WIDTHS, type PictureSize } from '../../../../src/charts/frame/svg.ts';
import { tableRows } from '../../../../src/charts/frame/table-rows.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { chart, layoutUserGrowth, valueWords } from '../../../../src/charts/user-growth/chart.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';
import { tableRow } from '../../../support/table-row.ts';

const data = readReport(FIXTURE);
const entry = chartEntry(data, 'user-growth');
const drawChart = (size: PictureSize) => chart.draw(data, entry, size);
const rows = tableRows(data, entry);

test.each(PICTURE_SIZES)('%s: a bar has a cell a month, all cells of one width, on one axis', (size) => {
  const { bars, cell } = layoutUserGrowth(rows, PICTURE_WIDTHS[size]);
  expect(bars.map(({ row, cells }) => [row.id, cells.length])).toEqual([
    ['ouwan-1', 7],
    ['beiyu-east', 14],
    ['beiyu-west', 24],
  ]);
  expect(new Set(bars.map(({ cells }) => cells[0])).size).toBe(1);
  for (const { cells } of bars) for (const [month, x] of cells.entries()) expect(x).toBe(bars.at(-1)?.cells[month]);
  expect(cell).toBeGreaterThan(4);
});

test.each(PICTURE_SIZES)('%s: a year on the axis is twelve cells', (size) => {
  const { ticks, bars, cell } = layoutUserGrowth(rows, PICTURE_WIDTHS[size]);
  expect(ticks.map(({ label }) => label)).toEqual(['推出', '1年', '2年']);
  const [before = 0, after = 0] = bars[2]?.cells.slice(11) ?? [];
  expect(ticks[1]?.x).toBeCloseTo((before + cell + after) / 2, 1);
});

test.each(PICTURE_SIZES)('%s: no label of the axis leaves the picture or meets another, also over whole years and decades', (size) => {
  for (const months of [24, 360]) {
    const { ticks } = layoutUserGrowth([tableRow('long', { months })], PICTURE_WIDTHS[size]);
    const boxes = ticks.flatMap(({ x, label, anchor }) => {
      if (label === undefined) return [];
      const width = textWidth(label, 12);
      const left = anchor === 'start' ? x : x - (anchor === 'end' ? width : width / 2);
      return { left, right: left + width };
    });
    expect(boxes[0]?.left).toBeGreaterThanOrEqual(0);
    expect(boxes.at(-1)?.right).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
    for (const [index, { left }] of boxes.slice(1).entries()) expect(left).toBeGreaterThan(boxes[index]?.right ?? Infinity);
  }
});

test("says the months, and the report's own words where it counts in years", () => {
  expect(rows.map(valueWords)).toEqual(['7个月', '1年2个月（14个月）', '2年（24个月）']);
});

test('one picture fits any width: its places are shares of it, and its cells are stretched, not their lines', () => {
  const { fluid, marks = [] } = drawChart('narrow');
  expect(fluid).toBe(true);
  for (const { hit, children } of marks) {
    expect(hit['width']).toBe('100%');
    const frame = children
      .map((child) => (typeof child === 'string' ? child : (child?.markup ?? '')))
      .find((markup) => markup.startsWith('<svg'));
    expect(frame).toContain(`viewBox="0 0 ${PICTURE_WIDTHS.narrow} `);
    expect(frame).toMatch(/ preserveAspectRatio="none".* vector-effect="non-scaling-stroke"/u);
  }
});

test('on a card, whose width is not its own, every place is in user units', () => {
  const { marks = [], before = [] } = chart.card?.(data, entry) ?? { height: 0 };
  const written = [...before, ...marks.flatMap(({ children, hit }) => [element('rect', hit), ...children])];
  expect(marks).toHaveLength(rows.length);
  for (const part of written) expect(typeof part === 'string' ? part : part?.markup).not.toContain('%');
  expect(written.filter((part) => typeof part !== 'string' && /^<svg [^>]*width="\d+"/u.test(part?.markup ?? ''))).toHaveLength(
    rows.length,
  );
});
