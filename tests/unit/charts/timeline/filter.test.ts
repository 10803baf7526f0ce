import { expect, test } from 'vitest';
import { matches, timelineChoices } from '../../../../src/charts/timeline/filter.ts';
import { readState, writeState } from '../../../../src/dom/address-state.ts';

const LANES = ['algorithm', 'model', 'product', 'industry', 'compute'];
const CHOICES = timelineChoices(LANES, ['report', 'context', 'forecast'], ['openai', 'google'], ['2021', '2022']);
const read = (query: string) => readState(CHOICES, query);

test.each([
  ['', ''],
  ['?lane=model', '?lane=model'],
  ['?lane=product,model&kind=forecast', '?lane=model,product&kind=forecast'],
  ['?lane=model,nonsense&kind=unknown', '?lane=model'],
  ['?kind=report,context,forecast', ''],
  ['?year=2022&org=openai', '?org=openai&year=2022'],
  ['?year=2019&org=nobody', ''],
])('"%s" is written as "%s": defaults omitted, unknown values dropped, order fixed', (query, written) => {
  expect(writeState(CHOICES, read(query))).toBe(written);
  expect(writeState(CHOICES, read(written))).toBe(written);
});

test.each([
  ['', true],
  ['?lane=model', true],
  ['?lane=product', false],
  ['?lane=model&kind=report', true],
  ['?lane=model&kind=forecast', false],
  ['?org=openai', true],
  ['?org=google', false],
  ['?year=2021', true],
])('an event of lane model and kind report that mentions an organisation passes "%s": %s', (query, passes) => {
  expect(matches(read(query), { lane: 'model', kind: 'report', orgs: ['openai'] })).toBe(passes);
});
