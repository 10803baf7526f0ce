import { expect, test } from 'vitest';
import {
  decimalsOf,
  distanceInShort,
  distanceWords,
  formatFactor,
  formatParameters,
  scientific,
  withSuperscripts,
} from '../../../src/text/numbers.ts';

test.each([
  [1.17e8, '1.17亿'],
  [3.4e8, '3.4亿'],
  [6.0e7, '6000万'],
  [1.75e11, '1750亿'],
  [1.2e12, '1.2万亿'],
  [540_350_000_000, '5404亿'],
])('%d reads %s', (count, chinese) => {
  expect(formatParameters(count)).toBe(chinese);
});

test.each([
  [3.14e23, '3.14×10^23'],
  [4.7e17, '4.7×10^17'],
  [1e24, '10^24'],
  [2.5274e24, '2.527×10^24'],
])('%d reads %s in powers of ten', (value, words) => {
  expect(scientific(value)).toBe(words);
});

test('exponents are raised, and nothing else', () => {
  expect(withSuperscripts('4.7×10^17 FLOP，2012年')).toBe('4.7×10¹⁷ FLOP，2012年');
});

test.each([
  [205_674, '21万'],
  [1024, '1000'],
  [5.657, '5.7'],
  [1_048_576, '100万'],
])('a factor of %d reads %s', (factor, words) => {
  expect(formatFactor(factor)).toBe(words);
});

test.each([
  [481e9, 0.34e9, '相差约1400倍'],
  [1, 2, '相差约2倍'],
  [11e9, 7.762e9, '报告多42%'],
  [6.4, 8.93, '报告少28%'],
  [414, 411, '报告多0.73%'],
])('where the report has %d and the source %d, %s', (report, source, words) => {
  expect(distanceWords(report, source)).toBe(words);
  expect(distanceInShort(report, source)).toBe(words.replace(/^(?:相差|报告)/u, ''));
});

test.each([
  [[5.4e11, 4.81e11, null], 0],
  [[6.4e8, 5.4e11], 1],
  [[3.4e8, 8.93e8, null], 2],
  [[], 0],
])('of %j the most digits behind the point of a count in 亿 are %d', (counts, digits) => {
  expect(decimalsOf(counts)).toBe(digits);
});
