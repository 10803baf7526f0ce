import { describe, expect, test } from 'vitest';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { layoutParameters, nameWidth, ROW } from '../../../../src/charts/parameters/list.ts';
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

const placeOf = (placed: ReturnType<typeof layout>['rows'][number] | undefined) => placed?.marks[0]?.x ?? NaN;

/** What stands on a row from left to right, words and marks, with letters of at least 20. */
function boxesOf(placed: ReturnType<typeof layout>['rows'][number] | undefined) {
  const words = (placed?.words ?? []).map(({ mark: { x, shift }, anchor, parts }) => {
    const widths = parts.map((part) => part.textLength ?? (part.speaker ? textWidth(part.words, 20) : nameWidth(part.words, 20)));
    const width = widths.reduce((sum, part) => sum + part, 9 * (parts.length - 1));
    const at = x + shift + (anchor === 'end' ? -9 : 9);
    const said = parts.map((part) => part.words).join(' ');
    return { words: said, left: anchor === 'end' ? at - width : at, right: anchor === 'end' ? at : at + width };
  });
  const marks = (placed?.marks ?? []).map(({ x, shift, speaker }) => ({ words: speaker, left: x + shift - 5, right: x + shift + 5 }));
  return [...words, ...marks].toSorted((a, b) => a.left - b.left);
}

describe.each(PICTURE_SIZES)('%s', (size) => {
  test('every model with a count has a row of its own, and its marks and words are inside the picture', () => {
    const { rows: placed, range, bottom } = layout(rows, { size });
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
    for (const [index, { y, marks, name }] of placed.entries()) {
      expect(y - (placed[index - 1]?.y ?? -Infinity)).toBeGreaterThanOrEqual(ROW);
      expect(y + ROW).toBeLessThan(bottom);
      for (const { x } of marks) {
        expect(x).toBeGreaterThanOrEqual(range[0]);
        expect(x).toBeLessThanOrEqual(range[1]);
      }
      const boxes = boxesOf(placed[index]);
      expect(boxes.map(({ words }) => words).join(' ')).toContain(name);
      for (const [at, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(boxes[at - 1]?.right ?? 0);
        expect(box.right).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
      }
    }
  });
});

test('the larger count stands further right, on either scale, and ten times the count is one step of the log axis', () => {
  const [largest, middle, smallest] = layout([row('a', 1e9), row('b', 1e10), row('c', 1e11)]).rows;
  expect(placeOf(largest) - placeOf(middle)).toBeCloseTo(placeOf(middle) - placeOf(smallest), 1);
  const linear = layout([row('a', 1e9), row('b', 1e10), row('c', 1e11)], { scale: 'linear' }).rows;
  expect(linear.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(placeOf(linear[0]) - placeOf(linear[1])).toBeGreaterThan(8 * (placeOf(linear[1]) - placeOf(linear[2])));
});

test('two marks stand on a row only where a note says that the counts differ', () => {
  const pairs = layout(rows).rows.filter(({ marks }) => marks.length > 1);
  // Of the dove the counts differ without a note; of the goshawk there is a note, and the counts agree.
  expect(pairs.map(({ id, marks }) => [id, marks.map(({ speaker, figure }) => `${speaker} ${figure}`)])).toEqual([
    ['tern-2', ['report 82亿', 'source 31亿']],
  ]);
});

test.each(PICTURE_SIZES)('%s: the axis ends where the figure behind the largest mark meets the edge', (size) => {
  const [largest] = layout([row('a', 1e9), row('a model of a long name', 5e11)], { size }).rows;
  const right = boxesOf(largest).at(-1)?.right ?? NaN;
  expect(PICTURE_WIDTHS[size] - right).toBeGreaterThanOrEqual(0);
  expect(PICTURE_WIDTHS[size] - right).toBeLessThan(1);
});

test.each(PICTURE_SIZES)(
  '%s, of two counts that are all but the same neither mark covers the other, and none is moved by more than 5',
  (size) => {
    const [pair] = layout([row('near', 41e9, { differing: 41.1e9 }), row('low', 1e9)], { size }).rows;
    const [own = NaN, source = NaN] = pair?.marks.map(({ x, shift }) => x + shift) ?? [];
    expect(source - own).toBeCloseTo(10, 1);
    for (const { shift } of pair?.marks ?? []) expect(Math.abs(shift)).toBeLessThanOrEqual(5);
  },
);

test('of two marks each has its number on its own side, also where they are the least of all', () => {
  const words = (pair: CountedRow, others: CountedRow[] = []) =>
    boxesOf(layout([pair, ...others], { size: 'narrow' }).rows.find(({ id }) => id === pair.id)).map((box) => box.words);
  expect(words(row('less', 4e9, { differing: 1e10 }), [row('small', 1e6)])).toEqual(['less 40亿', 'report', 'source', '100亿']);
  expect(words(row('least', 1e6, { differing: 1e10 }))).toEqual(['100万', 'report', 'least', 'source', '100亿']);
});

test('a name stands before its mark, behind its figure where there is no room, and is narrowed where there is none at all', () => {
  const name = 'a model of so long a name that no side has room';
  const placed = layout([row('large', 1e12), row('middle', 1e9, { name }), row('least', 1e6)], { size: 'narrow' }).rows;
  expect(placed.map((one) => boxesOf(one).map(({ words }) => words))).toEqual([
    ['large', 'report', '1万亿'],
    [name, 'report', '10亿'],
    ['report', '100万 least'],
  ]);
  expect(boxesOf(placed[1])[0]?.left).toBeGreaterThanOrEqual(0);
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
