import { expect, test } from 'vitest';
import { matches, readFilter, writeFilter, type FilterChoices } from '../../../../src/charts/timeline/filter.ts';

const CHOICES: FilterChoices = { lane: ['algorithm', 'model', 'product', 'industry', 'compute'], kind: ['report', 'context', 'forecast'] };
const read = (query: string) => readFilter(new URLSearchParams(query), CHOICES);
const write = (query: string, from = '') => decodeURIComponent(writeFilter(new URLSearchParams(from), read(query), CHOICES).toString());

test.each([
  ['', ''],
  ['lane=model', 'lane=model'],
  ['lane=product,model&kind=forecast', 'lane=model,product&kind=forecast'],
  ['lane=model,nonsense&kind=unknown', 'lane=model'],
  ['kind=report,context,forecast', ''],
])('"%s" is written as "%s": defaults omitted, unknown values dropped, order fixed', (query, written) => {
  expect(write(query)).toBe(written);
  expect(write(written)).toBe(written);
});

test('leaves the rest of the query alone', () => {
  expect(write('lane=model', 'utm=a&kind=report')).toBe('utm=a&lane=model');
});

test.each([
  ['', true],
  ['lane=model', true],
  ['lane=product', false],
  ['lane=model&kind=report', true],
  ['lane=model&kind=forecast', false],
])('an event of lane model and kind report passes "%s": %s', (query, passes) => {
  expect(matches(read(query), { lane: 'model', kind: 'report' })).toBe(passes);
});
