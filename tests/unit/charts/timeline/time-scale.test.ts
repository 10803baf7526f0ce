import { expect, test } from 'vitest';
import { DENSE_WEIGHT, timeScale, yearTicks } from '../../../../src/charts/timeline/time-scale.ts';

const scale = timeScale(0, 1000, 20);
const at = (date: string) => scale.at(new Date(`${date}T00:00:00Z`));

test('gives a year from 2020 to 2023 nine times the length of one before and three times that of one after', () => {
  const early = at('2011-01-01') - at('2010-01-01');
  const dense = at('2022-01-01') - at('2021-01-01');
  expect(dense / early).toBeCloseTo(DENSE_WEIGHT, 1);
  expect(dense / (at('2028-01-01') - at('2027-01-01'))).toBeCloseTo(3, 1);
});

test('leaves a gap where the scale changes and keeps the order of time', () => {
  expect(at('2020-01-01') - at('2019-12-31')).toBeGreaterThan(19);
  expect(at('2024-01-01') - at('2023-12-31')).toBeGreaterThan(19);
  const days = ['2006-01-01', '2019-12-31', '2020-01-01', '2023-05-15', '2023-12-31', '2024-01-01', '2030-12-31'];
  expect(days.map(at)).toEqual(days.map(at).toSorted((a, b) => a - b));
});

test('fills the length it is given and clamps what lies beyond it', () => {
  expect(at('2006-01-01')).toBe(0);
  expect(at('2031-01-01')).toBe(1000);
  expect(at('1999-01-01')).toBe(0);
});

test.each([
  [300, [2020, 2022]],
  [640, [2020, 2023]],
  [1160, [2020, 2023]],
])('labels years that keep clear of each other in %d units', (length, dense) => {
  const labelled = yearTicks(timeScale(0, length, 14), 38).filter((year) => year.labelled);
  const middles = labelled.map(({ start, end }) => (start + end) / 2);
  expect(middles.every((middle, index) => index === 0 || middle - (middles[index - 1] ?? 0) >= 38)).toBe(true);
  expect(labelled.map(({ year }) => year)).toEqual(expect.arrayContaining(dense));
});
