import { expect, test } from 'vitest';
import { createEngine } from '../../../../src/search/engine/engine.ts';
import type { FoundResult } from '../../../../src/search/engine/hit.ts';
import type { RecordSource } from '../../../../src/search/engine/source.ts';
import type { Lexicon, SearchRecord } from '../../../../src/search/record.ts';
import { sourceOf } from '../../../support/source-of.ts';

const lexicon: Lexicon = { synonyms: [{ id: 'term-kite', names: ['风筝', 'kite', 'kytoon', '纸鸢', 'aerostat'] }], simplified: '' };

const record = (id: string, kind: SearchRecord['kind'], place: string, text: string): SearchRecord => ({
  id,
  kind,
  url: `/page/#${id}`,
  title: id,
  trail: [place],
  text,
});

const MANY = 100;
const records = [
  ...Array.from({ length: MANY }, (_, index) => record(`note-${String(index)}`, 'note', index % 2 ? '甲' : '乙', '这里说到潮汐。')),
  record('sea', 'section', '甲', '潮汐是海水的涨落。'),
  record('paper', 'source', '丙', '潮汐'),
];

/** A source that counts what it is asked. */
function counting(some: readonly SearchRecord[]): RecordSource & { found: number; read_: number } {
  const source = sourceOf(some);
  const counted = {
    found: 0,
    read_: 0,
    size: source.size,
    find: (needle: string) => {
      counted.found++;
      return source.find(needle);
    },
    read: (keys: readonly string[]) => {
      counted.read_ += keys.length;
      return source.read(keys);
    },
  };
  return counted;
}

async function ready(answer: Promise<{ state: string }>): Promise<FoundResult> {
  const result = await answer;
  expect(result.state).toBe('ready');
  return result as FoundResult;
}

test('of many records the likeliest are read and all are counted; the rest comes on demand, each once', async () => {
  const source = counting(records);
  let result = await ready(createEngine(source, lexicon)('潮汐'));
  expect(source.read_).toBeLessThanOrEqual(40);
  expect(result.hits[0]?.record.id).toBe('sea');
  expect(result.total).toBe(MANY + 2);
  expect(result.kinds).toEqual(new Map([['section', 1], ['note', MANY], ['source', 1]])); // prettier-ignore
  expect(result.places).toEqual(new Map([['甲', MANY / 2 + 1], ['乙', MANY / 2], ['丙', 1]])); // prettier-ignore
  const first = result.hits.map((hit) => hit.record.id);
  while (result.more) result = await result.more();
  const all = result.hits.map((hit) => hit.record.id);
  expect(all.slice(0, first.length)).toEqual(first);
  expect(new Set(all).size).toBe(MANY + 2);
  expect(all).toHaveLength(MANY + 2);
});

test('what was corrected stays corrected in what comes on demand', async () => {
  const named: Lexicon = { synonyms: [{ id: 'term-tide', names: ['tidal', '潮汐'] }], simplified: '' };
  const result = await ready(createEngine(sourceOf(records), named)('tidla'));
  expect(result).toMatchObject({ match: 'partial', corrected: { to: 'tidal' } });
  expect(await result.more?.()).toMatchObject({ match: 'partial', corrected: { to: 'tidal' } });
});

test('a filter narrows the hits and their number, and leaves what else could be chosen', async () => {
  const result = await ready(createEngine(sourceOf(records), lexicon)('潮汐', { place: '甲' }));
  expect(result.total).toBe(MANY / 2 + 1);
  expect(new Set(result.hits.map((hit) => hit.record.trail[0]))).toEqual(new Set(['甲']));
  expect(result.places.get('乙')).toBe(MANY / 2);
  expect(result.kinds.get('note')).toBe(MANY / 2);
  const sources = await ready(createEngine(sourceOf(records), lexicon)('潮汐', { kind: 'source' }));
  expect(sources.hits.map((hit) => hit.record.id)).toEqual(['paper']);
});

test('what only the index says is not counted: it is read until what it says can be trusted', async () => {
  const source = sourceOf(records);
  const loose: RecordSource = { ...source, find: () => source.find('潮汐') };
  const result = await ready(createEngine(loose, lexicon)('海水'));
  expect(result.hits.map((hit) => hit.record.id)).toEqual(['sea']);
  expect(result.total).toBe(1);
});

test('a word that stands in many texts is asked for alone, its other names only where it does not', async () => {
  const said = Array.from({ length: 5 }, (_, index) => record(`s${String(index)}`, 'section', '甲', '风筝。'));
  const source = counting(said);
  await createEngine(source, lexicon)('风筝');
  expect(source.found).toBe(1);
});

test.each(['潮汐涨落海水这里说到'.repeat(40), '潮汐 涨落 海水 '.repeat(60), 'tide'.repeat(100), '潮'.repeat(400)])(
  'a query of 400 characters costs no more than a long one',
  async (query) => {
    const source = counting(records);
    await createEngine(source, lexicon)(query);
    expect(source.found).toBeLessThan(120);
    expect(source.read_).toBeLessThan(120);
  },
);

test('words that stand in the text with their punctuation are found there before records that have them apart', async () => {
  const page = record('page', 'page', '本站', '引用本站，可写作这样。');
  const apart = record('apart', 'section', '别处', '本站在此。此句可写作别样。');
  const result = await ready(createEngine(sourceOf([apart, page]), lexicon)('本站，可写作'));
  expect([result.match, ...result.hits.map((hit) => hit.record.id)]).toEqual(['exact', 'page']);
});
