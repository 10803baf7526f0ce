import { expect, test } from 'vitest';
import { scaleSchema } from '../../../../src/charts/timeline/input.ts';
import { densestYears, isOnScale, openSpan, timeScale, yearTicks } from '../../../../src/charts/timeline/time-scale.ts';

const YEARS = {
  from: 2006,
  to: 2031,
  breaks: [
    { at: 2020, weight: 9 },
    { at: 2024, weight: 3 },
  ],
};
const scale = timeScale(YEARS, [0, 1000], 20);
const at = (date: string) => scale.at(new Date(`${date}T00:00:00Z`));

test('gives a year from 2020 to 2023 nine times the length of one before and three times that of one after', () => {
  const early = at('2011-01-01') - at('2010-01-01');
  const dense = at('2022-01-01') - at('2021-01-01');
  expect(dense / early).toBeCloseTo(9, 1);
  expect(dense / (at('2028-01-01') - at('2027-01-01'))).toBeCloseTo(3, 1);
});

test('leaves a gap where the scale changes and keeps the order of time', () => {
  expect(at('2020-01-01') - at('2019-12-31')).toBeGreaterThan(19);
  expect(at('2024-01-01') - at('2023-12-31')).toBeGreaterThan(19);
  const days = ['2006-01-01', '2019-12-31', '2020-01-01', '2023-05-15', '2023-12-31', '2024-01-01', '2030-12-31'];
  expect(days.map(at)).toEqual(days.map(at).toSorted((a, b) => a - b));
});

test('fills the length it is given, and refuses what lies beyond it', () => {
  expect(at('2006-01-01')).toBe(0);
  expect(at('2031-01-01')).toBe(1000);
  for (const date of ['2005-12-31', '2031-01-02', '1999-01-01'])
    expect(() => at(date)).toThrow(`${date}T00:00:00.000Z is outside the time scale, which runs from 2006 to 2031`);
});

test.each([
  ['2005', false],
  ['2006', true],
  ['2030', true],
  ['2030-12-31', true],
  ['2031', false],
  ['2031-01-01', false],
])('%s on the scale: %s', (date, expected) => {
  expect(isOnScale(YEARS, date)).toBe(expected);
});

test.each([
  ['2023-05-15', { from: 2020, to: 2024 }],
  ['2019-05-15', { from: 2006, to: 2020 }],
])('at %s the densest years are %j', (reportDate, densest) => {
  expect(densestYears({ years: YEARS, reportDate })).toEqual(densest);
});

test.each([
  ['2022-08', false, '2022-08-01', '2022-09-01'],
  ['2023', false, '2023-01-01', '2023-05-16'],
  ['2023', true, '2023-05-16', '2024-01-01'],
])('what %s leaves open, a forecast %s, is from %s up to %s where the report is of 2023-05-15', (date, forecast, start, end) => {
  expect(openSpan({ date, forecast }, '2023-05-15').map((day) => day.toISOString().slice(0, 10))).toEqual([start, end]);
});

test('years that do not rise are no scale', () => {
  expect(scaleSchema.safeParse(YEARS).success).toBe(true);
  expect(scaleSchema.safeParse({ ...YEARS, to: 2024 }).error?.issues[0]?.message).toContain('expects years that rise');
});

test.each([
  [300, [2020, 2022]],
  [640, [2020, 2023]],
  [1160, [2020, 2023]],
])('labels years that keep clear of each other in %d units', (length, dense) => {
  const labelled = yearTicks(timeScale(YEARS, [0, length], 14), 38).filter((year) => year.labelled);
  const middles = labelled.map(({ start, end }) => (start + end) / 2);
  expect(middles.every((middle, index) => index === 0 || middle - (middles[index - 1] ?? 0) >= 38)).toBe(true);
  expect(labelled.map(({ year }) => year)).toEqual(expect.arrayContaining(dense));
});
