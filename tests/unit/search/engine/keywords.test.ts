import { expect, test } from 'vitest';
import { createEngine } from '../../../../src/search/engine/engine.ts';
import { searchRecord } from '../../../support/search-record.ts';
import { sourceOf } from '../../../support/source-of.ts';

const search = createEngine(
  sourceOf([
    searchRecord('harvest', 'section', '收成', '今年的麦子比去年少。', { keywords: ['歉收', '粮食危机'] }),
    searchRecord('note-rain', 'note', '雨水', '雨来得晚，麦子少。', { keywords: ['歉收'] }),
    searchRecord('river', 'section', '河流', '河水很深，粮食从河上运来。'),
  ]),
  { synonyms: [], simplified: '糧粮' },
);

async function found(query: string) {
  const result = await search(query);
  return result.state === 'ready' ? { match: result.match, ids: result.hits.map(({ record }) => record.id), hits: result.hits } : undefined;
}

test('a part is found by the words that it is indexed under, and the hit says so', async () => {
  const result = await found('歉收');
  expect(result).toMatchObject({ match: 'alias', ids: ['harvest', 'note-rain'] });
  expect(result?.hits[0]).toMatchObject({ keyword: '歉收', needles: [''] });
});

test('an index word counts as a word of a compound and of a question', async () => {
  expect((await found('歉收麦子'))?.ids[0]).toBe('harvest');
  expect((await found('为什么歉收'))?.ids[0]).toBe('harvest');
});

test('a part of an index word is no index word', async () => {
  expect((await found('粮食'))?.ids).toEqual(['river']);
  expect((await found('糧食危機'))?.ids).toBeUndefined();
  expect((await found('糧食危机'))?.ids).toEqual(['harvest']);
});
