import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAround, meet, Occupied } from '../../../../src/charts/frame/occupied.ts';

const coordinate = fc.integer({ min: -200, max: 700 });
const anyBox = fc
  .tuple(coordinate, coordinate, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }))
  .map(([x, y, width, height]) => boxAround(x, y, width, height));

test('a box is free where it meets none that is taken, wherever they lie', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 20 }), anyBox, (taken, box) => {
      const occupied = new Occupied();
      for (const one of taken) occupied.add(one);
      expect(occupied.isFree(box)).toBe(!taken.some((one) => meet(one, box)));
    }),
  );
});

test('boxes that share an edge only do not meet', () => {
  expect(meet(boxAround(0, 0, 10, 10), boxAround(10, 0, 10, 10))).toBe(false);
});
