import { expect, test } from 'vitest';
import { linkedYears } from '../../../../src/charts/timeline/draw-rail.ts';
import { spreadLabels } from '../../../../src/charts/timeline/vertical.ts';

test.each([
  ['leaves labels with room where they are', [10, 40, 90], 20, [10, 40, 90]],
  ['moves two that meet apart around their middle', [50, 54], 20, [42, 62]],
  ['keeps the first inside the picture', [0, 0, 0], 10, [0, 10, 20]],
  ['keeps the last inside the picture', [98, 99, 100], 10, [80, 90, 100]],
  ['lets a crowd push its neighbour', [10, 30, 32, 34], 20, [0, 20, 40, 60]],
  ['shrinks the distance where there is too little room', [50, 50, 50], 80, [0, 50, 100]],
])('%s', (_, wished, gap, placed) => {
  expect(spreadLabels(wished, gap, 0, 100)).toEqual(placed);
});

test('links years with events only, each a finger from the next, the long ones first', () => {
  const places = [2019, 2020, 2021].map((year, index) => ({ year, middle: 10 + index * 20, length: year === 2020 ? 60 : 10 }));
  expect(linkedYears([2019, 2020, 2021], places).map(({ year }) => year)).toEqual([2020]);
  expect(linkedYears([2019, 2021], places).map(({ year }) => year)).toEqual([2019, 2021]);
});
