import { expect, test } from 'vitest';
import { findKept } from '../../../src/offline/worker/find-kept.ts';

const kept = new Set(['', 'technology/', 'assets/a.1.js']);

test.each([
  ['', { file: '' }],
  ['technology/', { file: 'technology/' }],
  ['assets/a.1.js', { file: 'assets/a.1.js' }],
  ['technology', { redirect: 'technology/' }],
  ['technology/index.html', { redirect: 'technology/' }],
  ['index.html', { redirect: '' }],
  ['myindex.html', undefined],
  ['assets/', undefined],
  ['s/rlhf/', undefined],
])('of “%s” %j is kept', (path, found) => {
  expect(findKept(path, (each) => kept.has(each))).toEqual(found);
});
