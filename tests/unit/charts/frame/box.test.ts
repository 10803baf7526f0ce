import { expect, test } from 'vitest';
import { boxAround, meet } from '../../../../src/charts/frame/box.ts';

test('boxes that share an edge only do not meet', () => {
  expect(meet(boxAround(0, 0, 10, 10), boxAround(10, 0, 10, 10))).toBe(false);
});
