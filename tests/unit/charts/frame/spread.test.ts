import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../../src/charts/frame/spread.ts';

test.each([
  [
    [10, 50, 90],
    [10, 50, 90],
  ],
  [
    [50, 52],
    [46, 56],
  ],
  [
    [95, 96, 97],
    [80, 90, 100],
  ],
  [
    [20, 50, 52, 54],
    [20, 42, 52, 62],
  ],
  [
    [40, 10],
    [40, 10],
  ],
])('%j become %j, 10 apart between 0 and 100', (wanted, placed) => {
  expect(spread(wanted, 10, [0, 100])).toEqual(placed);
});

test('keeps any labels apart, in order and within bounds that are wide enough', () => {
  const centres = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(centres, (wanted) => {
      const placed = spread(wanted, 10, [0, 100]);
      const sorted = placed.toSorted((a, b) => a - b);
      expect(sorted.every((centre, index) => index === 0 || centre - (sorted[index - 1] ?? 0) > 10 - 1e-9)).toBe(true);
      expect(Math.min(...placed)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...placed)).toBeLessThanOrEqual(100);
      const order = (list: readonly number[]) => list.map((_, index) => index).toSorted((a, b) => (list[a] ?? 0) - (list[b] ?? 0) || a - b);
      expect(order(placed)).toEqual(order(wanted));
    }),
  );
});
