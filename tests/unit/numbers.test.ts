import { expect, test } from 'vitest';
import { formatBillions, formatParameters } from '../../src/text/numbers.ts';

test.each([
  [1.17e8, '1.17亿', '117M'],
  [3.4e8, '3.4亿', '340M'],
  [6.0e7, '6000万', '60M'],
  [1.75e11, '1750亿', '175B'],
  [1.2e12, '1.2万亿', '1.2T'],
  [540_350_000_000, '5404亿', '540.4B'],
])('%d reads %s and %s', (count, chinese, latin) => {
  expect(formatParameters(count)).toBe(chinese);
  expect(formatBillions(count)).toBe(latin);
});
