import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { createEngine } from '../../src/search/engine/engine.ts';
import { occurrences, prepare } from '../../src/search/engine/prepared.ts';
import { parseForms } from '../../src/search/normalise.ts';
import { openBuiltIndex } from '../support/built-index.ts';

const { dir, content } = inject('site');
const { source, lexicon, pinyin, records } = await openBuiltIndex(dir);

test('no part is indexed under a word that it says, or that is another name of it', () => {
  const forms = parseForms(lexicon.simplified);
  const prepared = records.map((record) => prepare(record, forms));
  const said = prepared.flatMap((record) =>
    record.keywords_
      .filter((word) => record.names_.includes(word) || occurrences(record, word).length > 0)
      .map((word) => `${word}: ${record.id}`),
  );
  expect(said).toEqual([]);
});

test('each part is among the first hits of the words that it is indexed under', async () => {
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
