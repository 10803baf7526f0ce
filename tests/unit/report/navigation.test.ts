import { expect, test } from 'vitest';
import { chaptersAround } from '../../../src/report/navigation.ts';

const chapters = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index) }));

test.each([
  [5, '/3/', 0, 4],
  [12, '/11/', 0, 11],
  [100, '/glossary/', 0, 11],
  [100, '/0/', 0, 11],
  [100, '/50/', 44, 55],
  [100, '/99/', 88, 99],
])('of %d chapters the page at %s names no more than twelve, itself among them', (count, path, first, last) => {
  expect(chaptersAround(chapters(count), path)).toEqual(chapters(count).slice(first, last + 1));
});
