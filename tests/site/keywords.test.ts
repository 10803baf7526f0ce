import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { createEngine } from '../../src/search/engine/engine.ts';
import { openBuiltIndex } from '../support/built-index.ts';

const { dir, content } = inject('site');

test('each part is among the first hits of the words that it is indexed under', async () => {
  const { source, lexicon, pinyin } = await openBuiltIndex(dir);
  const search = createEngine(source, lexicon, () => Promise.resolve(pinyin));
  const missed: string[] = [];
  for (const { id, words } of readReport(content).keywords) {
    for (const word of words) {
      const result = await search(word);
      const hits = result.state === 'ready' ? result.hits : [];
      if (!hits.some((hit) => [hit, ...hit.beneath].some(({ record }) => record.id === id))) missed.push(`${word}: ${id}`);
    }
  }
  expect(missed).toEqual([]);
});
