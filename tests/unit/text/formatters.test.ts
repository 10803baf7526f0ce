import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

test.each([
  ['numbers', () => import('../../../src/text/numbers.ts')],
  ['the sorting of models', () => import('../../../src/charts/parameters/view.ts')],
])('what takes a phone long to make is not made where %s is loaded', async (_, load) => {
  vi.resetModules();
  const made = [vi.spyOn(Intl, 'NumberFormat'), vi.spyOn(Intl, 'Collator')];
  await load();
  expect(made.flatMap(({ mock }) => mock.calls)).toEqual([]);
});
