import { expect, test } from 'vitest';
import { editDistance } from '../../../src/text/edit-distance.ts';

test.each([
  ['tern', 'tern', 0],
  ['', 'tern', 4],
  ['teern', 'tern', 1],
  ['tren', 'tern', 1],
  ['光模快', '光模块', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('%s and %s are %d apart', (a, b, distance) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
});
