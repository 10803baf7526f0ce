import { min, pairs } from 'd3';
import { describe, expect, test } from 'vitest';
import { meet, type Box } from '../../../../src/charts/frame/box.ts';
import { picture } from '../../../../src/charts/frame/picture.ts';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { comparedRows, type ComparedRow } from '../../../../src/charts/parameters-compared/rows.ts';
import { drawSlope, layoutSlope } from '../../../../src/charts/parameters-compared/slope.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const rows = comparedRows(readReport(FIXTURE));
const [like] = rows;
const pair = (id: string, report: number, source: number, over: Partial<ComparedRow> = {}): ComparedRow => {
  if (!like) throw new Error('The report has no model of two counts');
  return { ...like, id, name: id, report, source, differing: source, factor: Math.max(report / source, source / report), ...over };
};

test('models of which both give a count are compared, those that differ by a note first', () => {
  expect(rows.map(({ id, differing }) => [id, differing !== null])).toEqual([
    ['tern-2', true],
    ['petrel', false],
    ['goshawk', false],
    ['sounder', false],
    ['dove', false],
    ['tern-1', false],
  ]);
});

describe.each(PICTURE_SIZES)('%s', (size) => {
  test('lines fall where the report has more than the source, and rise where it has less', () => {
    const { lines } = layoutSlope([pair('fall', 1e11, 1e9), pair('rise', 1e9, 1e10)], size);
    expect(lines.map(({ row, report, source }) => [row.id, Math.sign(source.y - report.y)])).toEqual([
      ['fall', 1],
      ['rise', -1],
    ]);
  });

  test('the words beside the columns reach the edges of the picture and none goes over them', () => {
    const names = ['a', 'a-long-name'];
    const { left, right } = layoutSlope(
      names.map((id) => pair(id, 5e11, 1e9)),
      size,
    );
    const room = (...words: string[]) =>
      10 + (size === 'wide' ? textWidth(words.join(' '), 13) : Math.max(...words.map((each) => textWidth(each, 13))));
    expect(left).toBeCloseTo(room('a-long-name', '5000亿'), 0);
    // Narrow, the name stands at the report's end only.
    const source = size === 'wide' ? room('10亿', 'a-long-name', '相差约500倍') : room('10亿', '约500倍');
    expect(PICTURE_WIDTHS[size] - right).toBeCloseTo(Math.max(source, textWidth('来源的数字', 13)), 0);
  });

  test('marks, names and figures keep apart where counts are near', () => {
    const crowd = ['one', 'two', 'three', 'four', 'five', 'six'].map((id, index) => pair(id, 1e11 + index * 1e8, 1e9 + index * 1e7));
    const { lines } = layoutSlope(crowd, size);
    const nearest = (positions: number[]) => min(pairs(positions.toSorted((a, b) => a - b)), ([one, next]) => next - one);
    for (const end of ['report', 'source'] as const) {
      expect(nearest(lines.map((line) => line[end].wordsY))).toBeGreaterThan(23.9);
      expect(nearest(lines.map((line) => line[end].y))).toBeGreaterThan(11.9);
    }
  });

  test("how far apart counts are stands behind each of the source's, alike on all of a picture", () => {
    const { lines } = layoutSlope([pair('far', 5e11, 3e8), pair('flat', 4e10, 4.1e10), pair('near', 1e9, 9e8)], size);
    expect(lines.map(({ source }) => source.words.at(-1)?.[0])).toEqual(
      size === 'wide' ? ['相差约1700倍', '报告少2.4%', '报告多11%'] : ['约1700倍', '少2.4%', '多11%'],
    );
    const { markup } = picture(drawSlope([pair('far', 5e11, 3e8)], size), size, { label: '', marks: '' });
    expect(markup.replace(/<[^>]*>/gu, '')).toContain(lines[0]?.source.words.at(-1)?.[0]);
  });

  test('a name that takes more than half of the picture is broken, so that the list has its columns and its order', () => {
    const long = size === 'wide' ? `${'many-'.repeat(12)}letters` : 'Nightjar-Waxwing NLG';
    const names = ['first', long, 'third', 'fourth', 'fifth', 'sixth'];
    const { list } = layoutSlope(
      names.map((id, index) => pair(id, 6e9 - index * 1e8, 6e9, { differing: null })),
      size,
    );
    const inOrder = list.toSorted((a, b) => a.x - b.x || a.y - b.y).map(({ row }) => row.id);
    expect(inOrder).toEqual(names);
    expect(list.find(({ row }) => row.id === long)?.name.join('')).toBe(long);
    expect(new Set(list.map(({ x }) => x)).size).toBeGreaterThan(1);
    expect(Math.max(...list.map(({ x, width }) => x + width))).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
  });

  test('the list of those that agree stays inside the picture, and none of it meets another', () => {
    const { list, bottom } = layoutSlope(
      Array.from({ length: 20 }, (_, index) => pair(`model-of-name-${'x'.repeat(index % 7)}`, 1e9, 1e9, { differing: null })),
      size,
    );
    const boxes = list.map(({ name, x, y }): Box => ({
      left: x,
      right: x + Math.max(...name.map((line) => textWidth(`${line} 10亿`, 12.5))),
      top: y,
      bottom: y + name.length * 24,
    }));
    expect(boxes.filter((one, index) => boxes.slice(index + 1).some((other) => meet(one, other)))).toEqual([]);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
    expect(bottom).toBe(Math.max(...boxes.map(({ bottom: edge }) => edge)));
  });

  test('none at all still give a picture', () => {
    expect(layoutSlope([], size)).toMatchObject({ lines: [], list: [], bottom: 0 });
  });
});
