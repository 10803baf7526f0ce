import { describe, expect, test } from 'vitest';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { layoutParameters, METRICS } from '../../../../src/charts/parameters/list.ts';
import { isCounted, parameterRows, type CountedRow } from '../../../../src/charts/parameters/rows.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const rows = parameterRows(readReport(FIXTURE)).filter(isCounted);
const row = (id: string, count: number, over: Partial<CountedRow> = {}): CountedRow => ({
  id,
  name: id,
  orgs: ['ouwan-yard'],
  company: '鸥湾船厂',
  date: '2020-05-28',
  domain: 'tide',
  origin: 'report-table',
  speaker: 'report',
  report: count,
  source: count,
  count,
  differing: null,
  ...over,
});
const layout = (list: CountedRow[], over: Partial<Parameters<typeof layoutParameters>[1]> = {}) =>
  layoutParameters(list, { size: 'wide', order: 'size', scale: 'log', ...over });

describe.each(PICTURE_SIZES)('%s', (size) => {
  test('every model with a count has a row of its own, and its marks and words are inside the picture', () => {
    const { rows: placed, range, bottom } = layout(rows, { size });
    const { height } = METRICS[size];
    expect(placed.map(({ id }) => id).toSorted()).toEqual([
      'dove',
      'eddy',
      'goshawk',
      'moon-table',
      'petrel',
      'sounder',
      'tern-1',
      'tern-2',
    ]);
    for (const [index, { y, x, differingX, name, nameX, values }] of placed.entries()) {
      expect(y - (placed[index - 1]?.y ?? -Infinity)).toBeGreaterThanOrEqual(height);
      expect(y + height).toBeLessThan(bottom);
      for (const mark of [x, differingX ?? x]) {
        expect(mark).toBeGreaterThanOrEqual(range[0]);
        expect(mark).toBeLessThanOrEqual(range[1]);
      }
      // Words of a row from left to right: none meets another, nor the edge.
      const words = values.map(({ words: figure, x: at, anchor }) => {
        const width = textWidth(figure, 12.5);
        return anchor === 'start' ? { left: at, right: at + width } : { left: at - width, right: at };
      });
      const nameWidth = textWidth(name, 12.5);
      words.push(size === 'wide' ? { left: nameX - nameWidth, right: nameX } : { left: nameX, right: nameX + nameWidth });
      for (const [at, word] of words.toSorted((a, b) => a.left - b.left).entries()) {
        expect(word.left).toBeGreaterThanOrEqual(words.toSorted((a, b) => a.left - b.left)[at - 1]?.right ?? 0);
        expect(word.right).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
      }
    }
  });
});

test('the larger count stands further right, on either scale, and ten times the count is one step of the log axis', () => {
  const [largest, middle, smallest] = layout([row('a', 1e9), row('b', 1e10), row('c', 1e11)]).rows;
  expect((largest?.x ?? 0) - (middle?.x ?? 0)).toBeCloseTo((middle?.x ?? 0) - (smallest?.x ?? 0), 1);
  const linear = layout([row('a', 1e9), row('b', 1e10), row('c', 1e11)], { scale: 'linear' }).rows;
  expect(linear.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect((linear[0]?.x ?? 0) - (linear[1]?.x ?? 0)).toBeGreaterThan(8 * ((linear[1]?.x ?? 0) - (linear[2]?.x ?? 0)));
});

test('two marks stand on a row only where a note says that the counts differ', () => {
  const pairs = layout(rows).rows.filter(({ differingX }) => differingX !== null);
  // Of the dove the counts differ without a note; of the goshawk there is a note, and the counts agree.
  expect(pairs.map(({ id, values }) => [id, values.map(({ words, speaker }) => `${speaker} ${words}`)])).toEqual([
    ['tern-2', ['report 82亿', 'source 31亿']],
  ]);
});

test('a wide axis begins behind the longest name and ends where the figure behind the largest mark meets the edge', () => {
  const [largest] = layout([row('a', 1e9), row('a model of a long name', 5e11)]).rows;
  const [value] = largest?.values ?? [];
  expect(largest?.nameX).toBeCloseTo(textWidth('a model of a long name', 12.5));
  const right = (value?.x ?? 0) + textWidth(value?.words ?? '', 12.5);
  expect(PICTURE_WIDTHS.wide - right).toBeGreaterThanOrEqual(0);
  expect(PICTURE_WIDTHS.wide - right).toBeLessThan(1);
});

test.each(PICTURE_SIZES)(
  '%s, of two counts that are all but the same neither mark covers the other, and none is moved by more than 5',
  (size) => {
    const [alone] = layout([row('near', 41e9), row('low', 1e9)], { size }).rows;
    const [pair] = layout([row('near', 41e9, { differing: 41.1e9 }), row('low', 1e9)], { size }).rows;
    expect((pair?.differingX ?? 0) - (pair?.x ?? 0)).toBeCloseTo(10, 1);
    if (size === 'narrow') expect(Math.abs((pair?.x ?? 0) - (alone?.x ?? 0))).toBeLessThanOrEqual(5);
  },
);

test('of two marks each has its number on its own side, also where they are the least of all', () => {
  const sides = (pair: CountedRow, others: CountedRow[] = []) =>
    layout([pair, ...others])
      .rows.find(({ id }) => id === pair.id)
      ?.values.map(({ words, anchor }) => [words, anchor]);
  const small = row('small', 1e6);
  expect(sides(row('less', 4e9, { differing: 1e10 }), [small])).toEqual([
    ['100亿', 'start'],
    ['40亿', 'end'],
  ]);
  expect(sides(row('least', 1e6, { differing: 1e10 }))).toEqual([
    ['100亿', 'start'],
    ['100万', 'end'],
  ]);
});

test.each([
  ['size', [null], ['big', 'old', 'small']],
  ['company', ['北屿电网', '鸥湾船厂'], ['big', 'old', 'small']],
  ['date', ['2018年', '2020年', '2021年'], ['old', 'small', 'big']],
] as const)('by %s: headings %j, rows %j', (order, headings, ids) => {
  const list = [row('small', 1e9), row('big', 1e11, { company: '北屿电网', date: '2021' }), row('old', 1e10, { date: '2018-06' })];
  const placed = layout(list, { order });
  expect(placed.rows.map(({ id }) => id)).toEqual(ids);
  expect(placed.headings.map(({ text }) => text)).toEqual(headings.filter((heading) => heading !== null));
});

test('no model at all still gives a picture', () => {
  expect(layout([]).bottom).toBeGreaterThan(0);
});

test('lines stand between powers of ten where there is room for them', () => {
  const lines = (size: 'narrow' | 'wide') =>
    layout([row('a', 1e8), row('b', 1e12)], { size }).ticks.filter(({ kind }) => kind === 'minor').length;
  expect(lines('narrow')).toBe(0);
  expect(lines('wide')).toBeGreaterThan(30);
});
