import { expect, test } from 'vitest';
import { chaptersAround } from '../../../src/report/navigation.ts';

const chapters = (count: number) => Array.from({ length: count }, (_, index) => index);

test.each([
  [5, 3, [0, 1, 2, 3, 4]],
  [12, 11, chapters(12)],
  [100, -1, chapters(12)],
  [100, 0, chapters(12)],
  [100, 50, chapters(12).map((index) => index + 44)],
  [100, 99, chapters(12).map((index) => index + 88)],
])('of %d chapters the page of chapter %d names no more than twelve, itself among them', (count, current, named) => {
  expect(chaptersAround(chapters(count), current)).toEqual(named);
});
