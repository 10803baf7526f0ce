import { expect, test } from 'vitest';
import { scaleSchema } from '../../../../src/charts/timeline/input.ts';
import { isOnScale, openSpan, yearTicks } from '../../../../src/charts/timeline/time-scale.ts';

const YEARS = { from: 2006, to: 2031, open: { from: 2020, to: 2024 } };

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
  ['2022-08', false, '2022-08-01', '2022-09-01'],
  ['2023', false, '2023-01-01', '2023-05-16'],
  ['2023', true, '2023-05-16', '2024-01-01'],
])('what %s leaves open, a forecast %s, is from %s up to %s where the report is of 2023-05-15', (date, forecast, start, end) => {
  expect(openSpan({ date, forecast }, '2023-05-15').map((day) => day.toISOString().slice(0, 10))).toEqual([start, end]);
});

test('years that do not rise are no scale', () => {
  expect(scaleSchema.safeParse(YEARS).success).toBe(true);
  expect(scaleSchema.safeParse({ ...YEARS, to: 2023 }).error?.issues[0]?.message).toContain('expects years that rise');
});

test.each([10, 30, 60])('of years %d units long each is there, and those are labelled that keep clear of each other', (yearLength) => {
  const years = yearTicks(YEARS, { start: 7, yearLength }, 38);
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 25 }, (_, index) => 2006 + index));
  expect(years.every(({ start, end }) => end - start === yearLength)).toBe(true);
  const middles = years.filter(({ labelled }) => labelled).map(({ start, end }) => (start + end) / 2);
  expect(middles.length).toBeGreaterThan(1);
  expect(middles.every((middle, index) => index === 0 || middle - (middles[index - 1] ?? 0) >= 38)).toBe(true);
});
