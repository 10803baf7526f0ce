import { expect, test } from 'vitest';
import { editDistance } from '../../../src/text/edit-distance.ts';

test.each([
  ['palm', 'palm', 0],
  ['', 'palm', 4],
  ['pallm', 'palm', 1],
  ['plam', 'palm', 1],
  ['光模快', '光模块', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('%s and %s are %d apart', (a, b, distance) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
});
