import { min, pairs } from 'd3';
import { describe, expect, test } from 'vitest';
import { meet, type Box } from '../../../../src/charts/frame/occupied.ts';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { comparedRows, type ComparedRow } from '../../../../src/charts/parameters-compared/rows.ts';
import { layoutSlope } from '../../../../src/charts/parameters-compared/slope.ts';
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
    const words = size === 'wide' ? textWidth('a-long-name ', 12.5) + 4 : 0;
    const [printed, cited] = ['5000亿', '10亿'].map((figure) => words + textWidth(figure, 13));
    const room = (figure = 0) => Math.max(figure, textWidth('a-long-name', 12.5)) + 10;
    expect(left).toBeCloseTo(room(printed), 1);
    expect(PICTURE_WIDTHS[size] - right).toBeCloseTo(room(cited), 1);
  });

  test('marks, names and figures keep apart where counts are near; how far apart they are stands upon each line, in full where there is room', () => {
    const crowd = ['one', 'two', 'three', 'four', 'five', 'six'].map((id, index) => pair(id, 1e11 + index * 1e8, 1e9 + index * 1e7));
    const { lines } = layoutSlope(crowd, size);
    const nearest = (positions: number[]) => min(pairs(positions.toSorted((a, b) => a - b)), ([one, next]) => next - one);
    for (const end of ['report', 'source'] as const) {
      expect(nearest(lines.map((line) => line[end].wordsY))).toBeGreaterThan(23.9);
      expect(nearest(lines.map((line) => line[end].y))).toBeGreaterThan(11.9);
    }
    const far = layoutSlope([pair('far', 5e11, 3e8), pair('flat', 4e10, 4.1e10), pair('near', 1e9, 9e8)], size);
    const words = far.lines.map(({ distance }) => distance?.words);
    // Narrow a line may be too short for more than the figure.
    expect(words.map((word) => word?.replace(/^(?:相差|报告)/u, ''))).toEqual(['约1700倍', '少2.4%', '多11%']);
    if (size === 'wide') expect(words).toEqual(['相差约1700倍', '报告少2.4%', '报告多11%']);
    const boxes = far.lines.flatMap(({ distance }) => distance?.box ?? []);
    expect(boxes.filter((one, index) => boxes.slice(index + 1).some((other) => meet(one, other)))).toEqual([]);
  });

  test('the list of those that agree stays inside the picture, and none of it meets another', () => {
    const { list, bottom } = layoutSlope(
      Array.from({ length: 20 }, (_, index) => pair(`model-of-name-${'x'.repeat(index % 7)}`, 1e9, 1e9, { differing: null })),
      size,
    );
    const boxes = list.map(({ row, x, y }): Box => ({ left: x, right: x + textWidth(`${row.name} 10亿`, 12.5), top: y, bottom: y + 24 }));
    expect(boxes.filter((one, index) => boxes.slice(index + 1).some((other) => meet(one, other)))).toEqual([]);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
    expect(bottom).toBe(Math.max(...boxes.map(({ bottom: edge }) => edge)));
  });

  test('none at all still give a picture', () => {
    expect(layoutSlope([], size)).toMatchObject({ lines: [], list: [], bottom: 0 });
  });
});
