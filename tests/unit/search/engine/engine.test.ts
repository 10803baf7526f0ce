import { expect, test } from 'vitest';
import { createEngine } from '../../../../src/search/engine/engine.ts';
import { excerpt } from '../../../../src/search/engine/excerpt.ts';
import { parseForms } from '../../../../src/search/normalise.ts';
import type { Lexicon, SearchRecord } from '../../../../src/search/record.ts';
import { searchRecord } from '../../../support/search-record.ts';
import { sourceOf } from '../../../support/source-of.ts';

const lexicon: Lexicon = {
  synonyms: [
    { id: 'term-optics', names: ['光模块', 'optical module', '光收发器'] },
    { id: 'org-ouwan', names: ['鸥湾船厂', 'Ouwan'] },
  ],
  simplified: '塊块',
  amounts: ['5400亿'],
};

const engineOver = (records: readonly SearchRecord[]) =>
  createEngine(sourceOf(records, parseForms(lexicon.simplified)), lexicon, () =>
    Promise.resolve({ order: '', others: 'guang光mo模kuai块', names: [] }),
  );

const search = engineOver([
  searchRecord('servers', 'section', '服务器与光模块', '平均1颗GPU约对应5个光模块。参数量5,400亿。'),
  searchRecord('compute', 'section', '算力', '鸥湾船厂的GPU用于训练大模型，光模块也随之增长。'),
  searchRecord('stocks', 'section', '港股', '代码见下表。\n公司9888 · 9888.HK\n公司0700 · 0700.HK', { proseLength: 6 }),
  ...['0700', '9888', '9988', '9999', '0020'].map((code) =>
    searchRecord(`stock-${code}`, 'stock', `公司${code}`, `${code}.HK\n港股公司`, { parent: 'stocks', names: [code] }),
  ),
  searchRecord('term-optics', 'term', '光模块', '互相转换电信号与光信号的器件。\n其他写法：光收发器'),
  searchRecord('org-ouwan', 'org', '鸥湾船厂', 'Ouwan'),
]);

async function ids(query: string): Promise<string[]> {
  const result = await search(query);
  return result.state === 'ready' ? result.hits.map((hit) => hit.record.id) : [];
}

test('a title that says it comes first, then the entry of that name, then mentions', async () => {
  expect(await ids('光模块')).toEqual(['servers', 'term-optics', 'compute']);
});

test('several terms mean all of them, phrases stay whole', async () => {
  expect(await ids('GPU 光模块')).toEqual(['servers', 'compute']);
  expect(await ids('“GPU用于”')).toEqual(['compute']);
  expect(await ids('“用于GPU”')).toEqual([]);
});

test('a code leads to its row, and the section that shows the row follows', async () => {
  expect(await ids('9888')).toEqual(['stock-9888', 'stocks']);
  expect(await ids('9888.hk')).toEqual(['stock-9888', 'stocks']);
});

test('a point after a number is a decimal point, and where there is none it ended the sentence', async () => {
  expect(await ids('0700.')).toEqual(['stock-0700', 'stocks']);
  expect(await ids('5.')).toEqual(['servers']);
});

test('no section floods the first hits with its rows: after two of them comes what would follow them all', async () => {
  const rows = ['1', '2', '3', '4', '5'].map((key) => searchRecord(`row-${key}`, 'row', `机型${key}`, '液冷机柜', { parent: 'racks' }));
  const notes = ['a', 'b', 'c'].map((key) => searchRecord(`note-${key}`, 'note', `校注${key}`, '液冷机柜'));
  const result = await engineOver([...rows, ...notes])('液冷');
  const kinds = result.state === 'ready' ? result.hits.map((hit) => hit.record.kind) : [];
  expect(kinds).toEqual(['row', 'row', 'note', 'note', 'note', 'row', 'row', 'row']);
});

test('the section whose title says it stands above its rows', async () => {
  const found = await ids('港股');
  expect(found[0]).toBe('stocks');
  expect(found).toHaveLength(6);
});

test('another name of a thing finds it and is told', async () => {
  const result = await search('ouwan');
  expect(result).toMatchObject({ state: 'ready', match: 'alias' });
  expect(result.state === 'ready' && result.hits.find((hit) => hit.record.id === 'compute')?.alias).toEqual({
    typed: 'ouwan',
    name: '鸥湾船厂',
  });
});

test.each(['guangmokuai', 'gmk', 'guang mo kuai', 'guangmok'])('pinyin %s finds 光模块', async (typed) => {
  expect(await ids(typed)).toContain('term-optics');
  expect((await ids(typed))[0]).toBe('servers');
});

test('the same amount in another unit is found', async () => {
  expect(await search('540B')).toMatchObject({
    match: 'alias',
    hits: [{ record: { id: 'servers' }, alias: { typed: '540B', name: '5400亿' } }],
  });
});

test('a question falls back to its words and names what is missing; an absent term does not', async () => {
  expect(await search('区块链和光模块有什么关系')).toMatchObject({
    state: 'ready',
    match: 'partial',
    hits: [{ record: { id: 'servers' } }, {}, {}],
  });
  expect(await search('光模块 区块链')).toMatchObject({ match: 'partial', missing: ['区块链'] });
  expect(await search('区块链')).toEqual({ state: 'empty', suggestions: [] });
});

test('words with a full stop between that nothing says so are found in part, those of a list whole', async () => {
  expect(await search('GPU。光模块')).toMatchObject({ match: 'partial', hits: [{ record: { id: 'servers' } }, {}] });
  expect(await search('GPU、光模块')).toMatchObject({ match: 'exact' });
  expect(await search('光模块。参数量')).toMatchObject({ match: 'exact' });
});

test('nothing typed is idle', async () => {
  for (const query of ['', '   ', '\u200B', '""', '\uD83D'])
    expect(await search(query), JSON.stringify(query)).toMatchObject({ state: query === '\uD83D' ? 'empty' : 'idle' });
});

test('an excerpt stands around the literal match and marks it as the text has it', async () => {
  const result = await search('5400亿');
  const hit = result.state === 'ready' ? result.hits[0] : undefined;
  const pieces = hit ? excerpt(hit.record, hit.needles) : [];
  expect(pieces.filter((piece) => piece.marked)).toEqual([{ text: '5,400亿', marked: true }]);
});

test('an excerpt does not begin with what separates lines, and sentences need no more than their full stop', async () => {
  const text = `${'前文说的是别的事情，与此无关。'.repeat(8)}\n这里说的是光模块。\n后文还有。`;
  const result = await engineOver([searchRecord('a', 'section', '题', text)])('光模块');
  const hit = result.state === 'ready' ? result.hits[0] : undefined;
  const shown = hit ? excerpt(hit.record, hit.needles).map((piece) => piece.text).join('') : ''; // prettier-ignore
  expect(shown).toMatch(/^[^ ·]/u);
  expect(shown).toContain('这里说的是光模块。后文还有。');
});
