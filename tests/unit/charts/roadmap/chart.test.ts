import { expect, test } from 'vitest';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { layoutRoadmap, type Domain } from '../../../../src/charts/roadmap/chart.ts';

const YEARS = ['2020以前', '2020', '2022', '2023?', '2025?', '2030?'];
const domain = (id: string, words: readonly string[]): Domain => ({
  id,
  url: `/market/#row-outlook-${id}`,
  name: id,
  printed: id.toUpperCase(),
  cells: YEARS.map((label, index) => ({
    year: { label, outlook: label.endsWith('?') },
    words: words[index] ?? '',
    printed: words[index] ?? '',
  })),
});
const text = domain('text', ['识别垃圾邮件；翻译', '初稿', '二稿', '垂直领域的微调见效（科学论文等）', '终稿', '终稿胜过专业写作者']);
const images = domain('images', ['', '', '艺术；标志；摄影', '样稿', '终稿', '终稿']);

test.each(PICTURE_SIZES)('%s: every word of every cell is drawn, within its column', (size) => {
  const { rows } = layoutRoadmap([text, images], '', size);
  for (const {
    domain: { cells: wanted },
    cells,
  } of rows) {
    expect(
      cells
        .flatMap(({ lines }) => lines)
        .join('')
        .replaceAll('；', ''),
    ).toBe(
      wanted
        .map(({ words }) => words)
        .join('')
        .replaceAll('；', ''),
    );
    for (const { x, lines } of cells) for (const line of lines) expect(x + textWidth(line, 12.5)).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
  }
});

test('a column a year on a wide picture, the outlook beginning with the first question mark', () => {
  const { heads, outlook, rows } = layoutRoadmap([text, images], '', 'wide');
  expect(heads.map(({ year }) => year.label)).toEqual(YEARS);
  expect(outlook?.x).toBe((heads[3]?.x ?? 0) - 6);
  expect(rows[1]?.cells.map(({ lines }) => lines.length > 0)).toEqual([false, false, true, true, true, true]);
});

test('a narrow picture lists the years that have something, one below the other', () => {
  const [, row] = layoutRoadmap([text, images], '', 'narrow').rows;
  expect(row?.cells.map(({ year }) => year.label)).toEqual(YEARS.slice(2));
  expect(row?.cells.map(({ y }) => y)).toEqual(row?.cells.map(({ y }) => y).toSorted((a, b) => a - b));
});

test('rows follow one another and the foot stands below them', () => {
  const { rows, foot, height } = layoutRoadmap([text, images], '图例', 'wide');
  expect(rows[1]?.y).toBe((rows[0]?.y ?? 0) + (rows[0]?.height ?? 0));
  expect(foot.y).toBeGreaterThan((rows[1]?.y ?? 0) + (rows[1]?.height ?? 0));
  expect(foot.y).toBeLessThan(height);
});
