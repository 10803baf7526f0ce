import { expect, test } from 'vitest';
import { PAGES } from '../../../src/report/pages.ts';

test('a page with a text of its own names no data set, for its Markdown copy can be one of the two only', () => {
  expect(PAGES.filter(({ text, dataset }) => text && dataset !== undefined)).toEqual([]);
});
