import { expect, test } from 'vitest';
import { createEngine } from '../../../../src/search/engine/engine.ts';
import type { Lexicon } from '../../../../src/search/record.ts';
import { searchRecord } from '../../../support/search-record.ts';
import { sourceOf } from '../../../support/source-of.ts';

const lexicon: Lexicon = {
  synonyms: [
    { id: 'term-pangu', names: ['盘古', '华为盘古', 'PanGu'] },
    { id: 'term-optics', names: ['光模块', 'optical module'] },
    { id: 'org-google', names: ['谷歌', 'Google'] },
  ],
  simplified: '',
};

const search = createEngine(
  sourceOf([
    searchRecord('products', 'section', '产品', '华为的盘古与谷歌的PaLM。', {}),
    searchRecord('compute', 'section', '算力', '正文。\nPaLM\n2022年4月4日', { proseLength: '正文。'.length }),
    searchRecord('row-huawei', 'row', '华为', '盘古'),
    searchRecord('row-palm', 'row', 'PaLM', '谷歌\n5400亿'),
    searchRecord('event-palm', 'event', 'PaLM发布', '2022年4月4日'),
    searchRecord('event-alert', 'event', '谷歌“红色警报”', '谷歌内部发出警报。'),
    searchRecord('model-pangu-alpha', 'model', 'PanGu-α', '华为'),
    searchRecord('term-pangu', 'term', '盘古', '一种大模型。'),
    searchRecord('term-optics', 'term', '光模块', 'optical module'),
  ]),
  lexicon,
  () => Promise.resolve({ order: '', others: 'pan盘gu古', names: [] }),
);

async function ids(query: string): Promise<string[]> {
  const result = await search(query);
  return result.state === 'ready' ? result.hits.map((hit) => hit.record.id) : [];
}

test('words set apart all have to stand there, even where together they would be one name', async () => {
  expect(await ids('华为 盘古')).toEqual(expect.arrayContaining(['row-huawei', 'products']));
  expect(await ids('华为 盘古')).not.toContain('term-pangu');
});

test('an English name of two words is one name', async () => {
  expect(await ids('optical module')).toEqual(['term-optics']);
});

test('Greek letters may be spelled out', async () => {
  expect(await ids('PanGu-alpha')).toEqual(['model-pangu-alpha']);
});

test('letters that stand there as a word are not read as pinyin', async () => {
  expect(await ids('PaLM')).not.toContain('term-pangu');
  expect(await ids('pangu')).toEqual(expect.arrayContaining(['term-pangu', 'model-pangu-alpha']));
});

test('a day leads to what happened on it, before a section whose table has it', async () => {
  expect(await ids('2022-04-04')).toEqual(['event-palm', 'compute']);
});

test('a row that has both words as cells comes before a section that says both', async () => {
  expect((await ids('PaLM 5400亿'))[0]).toBe('row-palm');
});

test('a question about one thing is answered like that thing', async () => {
  expect(await search('什么是盘古')).toMatchObject({ match: 'partial' });
  expect((await ids('什么是盘古'))[0]).toBe('term-pangu');
});

test('a name and a word written together are looked for as two; where no record says both there is nothing', async () => {
  expect(await search('谷歌警报')).toMatchObject({ state: 'ready', match: 'exact', hits: [{ record: { id: 'event-alert' } }] });
  expect(await search('红色算力')).toMatchObject({ state: 'empty' });
});
