import { min, pairs } from 'd3';
import { describe, expect, test } from 'vitest';
import { picture } from '../../../../src/charts/frame/picture.ts';
import { PICTURE_SIZES } from '../../../../src/charts/frame/svg.ts';
import { nameWidth } from '../../../../src/charts/frame/text-width.ts';
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

test('narrow, all that stands across is reckoned in letters and from the edges: it fits any width, and letters of 20 px on a small phone', () => {
  const long = pair('BERT-Large', 481e9, 3.4e8, { name: 'BERT-Large' });
  const { left, right } = layoutSlope([long], 'narrow');
  expect(20 * (left + right)).toBeLessThan(250);
  const drawing = drawSlope([long], 'narrow');
  const { markup } = picture(drawing, 'narrow', { label: '', marks: '' });
  expect(drawing.fluid).toBe(true);
  expect([...markup.matchAll(/ (?:x[12]?|width)="([^"]*)"/gu)].filter(([, place]) => !/^-?[\d.]+em$|^100%$/u.test(place ?? ''))).toEqual(
    [],
  );
});

test('on a card names have room behind the figures of the sources', () => {
  expect(layoutSlope([pair('a-long-name', 5e11, 1e9)], 'card').right).toBeGreaterThan(nameWidth('10亿 a-long-name', 1));
});

describe.each(PICTURE_SIZES)('%s', (size) => {
  test('lines fall where the report has more than the source, and rise where it has less', () => {
    const { lines } = layoutSlope([pair('fall', 1e11, 1e9), pair('rise', 1e9, 1e10)], size);
    expect(lines.map(({ row, report, source }) => [row.id, Math.sign(source.y - report.y)])).toEqual([
      ['fall', 1],
      ['rise', -1],
    ]);
  });

  test('columns stand as far from the edges as the words beside them and their heads are long', () => {
    const { left, right } = layoutSlope([pair('a', 5e11, 1e9), pair('a-long-name', 5e11, 1e9)], size);
    expect(left).toBeGreaterThan(nameWidth('a-long-name', 1));
    // The name stands there again where there is width for it.
    expect(right).toBeGreaterThan(nameWidth(size === 'wide' ? '10亿 a-long-name' : '约500倍', 1));
    expect(right).toBeGreaterThan(nameWidth('来源的数字', 1));
  });

  test('marks, names and figures keep apart where counts are near', () => {
    const crowd = ['one', 'two', 'three', 'four', 'five', 'six'].map((id, index) => pair(id, 1e11 + index * 1e8, 1e9 + index * 1e7));
    const { lines } = layoutSlope(crowd, size);
    const nearest = (positions: number[]) => min(pairs(positions.toSorted((a, b) => a - b)), ([one, next]) => next - one);
    for (const end of ['report', 'source'] as const) {
      // Two lines, narrow in letters of 20 px.
      expect(nearest(lines.map((line) => line[end].wordsY))).toBeGreaterThan(size === 'narrow' ? 49 : 35);
      expect(nearest(lines.map((line) => line[end].y))).toBeGreaterThan(11.9);
    }
  });

  test("how far apart counts are stands behind each of the source's, alike on all of a picture", () => {
    const { lines } = layoutSlope([pair('far', 5e11, 3e8), pair('flat', 4e10, 4.1e10), pair('near', 1e9, 9e8)], size);
    expect(lines.map(({ source }) => source.words[1].words)).toEqual(['约1700倍', '少2.4%', '多11%']);
    const { markup } = picture(drawSlope([pair('far', 5e11, 3e8)], size), size, { label: '', marks: '' });
    expect(markup.replace(/<[^>]*>/gu, '')).toContain('相差约1700倍');
  });

  test('none at all still give a picture', () => {
    expect(layoutSlope([], size)).toMatchObject({ lines: [], bottom: 0 });
  });
});
