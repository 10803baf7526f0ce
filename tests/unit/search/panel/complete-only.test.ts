import { expect, test } from 'vitest';
import { pagefindSource, type PagefindInstance } from '../../../../src/search/engine/pagefind-source.ts';
import { completeOnly } from '../../../../src/search/panel/complete-only.ts';

/** An index of one record, as Pagefind answers for it: without a word about the files that `missing` keeps back. */
function indexOf(missing: Set<'chunk' | 'filter'>) {
  let failure: Error | undefined;
  const arrives = (file: 'chunk' | 'filter') => {
    if (missing.has(file)) failure = new Error(`No ${file}`);
    return !missing.has(file);
  };
  const found = { id: 'sea', score: 1, data: () => Promise.reject(new Error('Not asked for')) };
  const pagefind: PagefindInstance = {
    search: (term) => Promise.resolve({ results: term === null || arrives('chunk') ? [found] : [] }),
    preload: () => Promise.resolve(),
    filters: () => Promise.resolve(arrives('filter') ? { kind: { section: 1 }, place: { 海: 1 } } : {}),
  };
  return pagefindSource(
    completeOnly(pagefind, () => failure),
    [],
    new Map(),
    1,
  );
}

test.each(['chunk', 'filter'] as const)(
  'what a file that did not come may hold is not taken for nothing, then or later: %s',
  async (file) => {
    const missing = new Set([file]);
    const source = indexOf(missing);
    await expect(source.find('潮汐')).rejects.toThrow(`No ${file}`);
    missing.clear();
    expect(await source.find('潮汐')).toEqual([{ key: 'sea', kind: 'section', place: '海', score: 0 }]);
  },
);
