import { describe, expect, test } from 'vitest';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { nameWidth, textWidth } from '../../../../src/charts/frame/text-width.ts';
import { layoutParameters, ROW } from '../../../../src/charts/parameters/list.ts';
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
  const { name = '', nameLength = nameWidth(name, 20), marks = [] } = placed ?? {};
  const boxes = marks.flatMap(({ x, shift, speaker, figure, anchor }) => {
    const [at, width] = [x + shift, textWidth(figure, 20)];
    const [left, right] = anchor === 'end' ? [at - 9 - width, at - 9] : [at + 9, at + 9 + width];
    return [
      { words: speaker, left: at - 5, right: at + 5 },
      { words: figure, left, right },
    ];
  });
  return [{ words: name, left: 0, right: nameLength }, ...boxes].toSorted((a, b) => a.left - b.left);
}

describe.each(PICTURE_SIZES)('%s', (size) => {
  test('every model with a count has a row of its own, and its marks and words are inside the picture', () => {
    const { rows: placed, ends, bottom } = layout(rows, { size });
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
        expect(x).toBeGreaterThanOrEqual(ends[0]);
        expect(x).toBeLessThanOrEqual(ends[1]);
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

test('names begin one below the other at the edge, and figures stand behind the marks', () => {
  const placed = layout([row('large', 1e12), row('least', 1e6)], { size: 'narrow' }).rows;
  expect(placed.map((one) => boxesOf(one).map(({ words, left }) => (left === 0 ? `|${words}` : words)))).toEqual([
    ['|large', 'report', '1万亿'],
    ['|least', 'report', '100万'],
  ]);
});

test('of two marks the left one has its figure between them where there is room, else before it, and no line runs through it', () => {
  const far = row('far', 1e9, { differing: 1e12 });
  const close = row('close', 1e10, { differing: 2e10 });
  const placed = layout([far, close], { size: 'narrow' }).rows;
  expect(placed.map((one) => boxesOf(one).map(({ words }) => words))).toEqual([
    ['close', '100亿', 'report', 'source', '200亿'],
    ['far', 'report', '10亿', 'source', '1万亿'],
  ]);
  expect(placed.map(({ marks }) => marks[0]?.lineAt)).toEqual([0, expect.closeTo(9 + textWidth('10亿', 12.5) + 4.5)]);
});

test('where there is width each name has room with large letters, and none is narrowed', () => {
  const placed = layout([row('least', 1e6, { name: 'a model of a long name' }), row('large', 1e12)]).rows;
  expect(placed.map(({ nameLength }) => nameLength)).toEqual([undefined, undefined]);
});

test('where there is width the axis begins behind the longest name, wherever its mark is', () => {
  const name = 'a model of a long name';
  const { ends } = layout([row('least', 1e6), row('large', 1e12, { name })]);
  expect(ends[0]).toBeGreaterThan(nameWidth(name, 12.5));
});

test('in a narrow picture a long name far from the marks of others leaves the axis three quarters of the width', () => {
  const ends = (name: string) => layout([row('least', 1e6), row('large', 1e12, { name })], { size: 'narrow' }).ends;
  expect(ends('a model of a long name')[0]).toBe(PICTURE_WIDTHS.narrow / 4);
  expect(ends('short')[0]).toBeLessThan(PICTURE_WIDTHS.narrow / 4);
});

test('a name that has not the room before its mark is narrowed, and takes half of the picture at most', () => {
  const name = 'a model of so long a name that no side has room';
  const [placed] = layout([row('middle', 1e9, { name })], { size: 'narrow' }).rows;
  const [words, mark] = boxesOf(placed);
  expect(words?.right).toBeLessThanOrEqual(mark?.left ?? NaN);
  expect(mark?.left).toBeGreaterThan(PICTURE_WIDTHS.narrow / 4);
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
