import { expect, test, vi } from 'vitest';
import { createEngine } from '../../../../src/search/engine/engine.ts';
import type { Lexicon } from '../../../../src/search/record.ts';
import { searchRecord } from '../../../support/search-record.ts';
import { sourceOf } from '../../../support/source-of.ts';

const lexicon: Lexicon = {
  synonyms: [
    { id: 'term-optics', names: ['光模块', 'optical module'] },
    { id: 'term-chopper', names: ['斩波器', 'chopper'] },
    { id: 'org-ouwan', names: ['鸥湾船厂', 'Ouwan'] },
    { id: '', names: ['更名', '改名'] },
    { id: 'term-ai', names: ['AI'] },
    { id: 'model-adm', names: ['ADM'] },
    { id: '', names: ['modules', '组件'] },
    { id: '', names: ['勘误页', '有误'] },
    { id: '', names: ['领航员', '引水人'] },
  ],
  simplified: '塊块',
  amounts: ['40%'],
};

const search = createEngine(
  sourceOf([
    searchRecord('optics', 'section', '交换机', '随着大模型普及，光模块的需求将会增长。'),
    searchRecord('other', 'section', '市场', '增长来自别处。\n光模块没有说到。'),
    searchRecord('rename', 'event', '鸥湾船厂更名', '鸥湾船厂更名，订单有3亿元。'),
    searchRecord('term-optics', 'term', '光模块', 'Optical module，一种器件，又作modules。'),
    searchRecord('term-chopper', 'term', '斩波器', '另一种器件。'),
    searchRecord('drawing', 'section', '作图', 'AI能作图。'),
    searchRecord('model-adm', 'model', 'ADM', '扩散。'),
    searchRecord('stocks', 'section', '公司', '通用机床增长10倍；随后说到的智能与此无关。'),
    searchRecord('model-wombatron', 'model', 'Wombatron', '一个模型。'),
    searchRecord('event-heavy', 'event', 'Wombatron成为最重的', '一件大事。'),
    searchRecord('note-heavy', 'note', 'Wombatron是否最重', 'Wombatron并非最重的。'),
    searchRecord('songs', 'section', '作曲', '电脑能写歌，说出祝福。'),
    searchRecord('kinds', 'section', '电源', '交流式和直流式两种。'),
    searchRecord('names', 'section', '名字', '这里说到区别，四十年。'),
    searchRecord('share', 'section', '配件', '占40%，都是斩波器。'),
    searchRecord('steps', 'section', '验收', '验收分三个阶段，另有四项工序。'),
    searchRecord('works', 'section', '工地', '鸥湾船厂采用新工艺。'),
    searchRecord('crews', 'section', '船员', '船上的人。\n岗位 · 要求\n领航员 · 熟悉潮汐与暗礁\n', { proseLength: '船上的人。'.length }),
    searchRecord('row-pilots', 'row', '领航员', '熟悉潮汐与暗礁', { parent: 'crews' }),
    searchRecord('/home/', 'page', '首页', '鸥湾船厂采用新工艺，今年投产。'),
    searchRecord('/errata/', 'page', '勘误页', '逐条列出。\n数字。'),
  ]),
  lexicon,
  () => Promise.resolve({ order: '', others: 'yan验shou收', names: ['验收'], alone: ['Wombatron'] }),
);

async function firstOf(query: string): Promise<string | undefined> {
  const result = await search(query);
  return result.state === 'ready' ? result.hits[0]?.record.id : undefined;
}

test.each([
  ['光模块需求增长', 'optics'],
  ['光模块需求量', 'optics'],
  ['光模块需求测算', 'optics'],
  ['鸥湾船厂改名', 'rename'],
  ['Ouwan改名', 'rename'],
  ['optical module需求', 'optics'],
  ['鸥湾船厂3亿元', 'rename'],
])('words written together are found: %s', async (query, id) => {
  expect(await firstOf(query)).toBe(id);
});

test('words said closely answer a compound, others come near', async () => {
  expect(await search('光模块需求')).toMatchObject({ match: 'exact', hits: [{ record: { id: 'optics' } }] });
  expect(await search('通用智能')).toMatchObject({ match: 'partial' });
  expect(await search('光模块需求测算')).toMatchObject({ match: 'partial' });
});

test.each(['画画的AI', '红色光模块船', '量子计算', '需求与订单量'])('no answer from one word that is left over: %s', async (query) => {
  expect(await search(query)).toMatchObject({ state: 'empty' });
});

test.each([
  ['光模快', '光模块', 'term-optics'],
  ['ouwna', 'Ouwan', 'rename'],
  ['choper', 'chopper', 'term-chopper'],
  ['optical mdoule', 'optical module', 'term-optics'],
  ['wombatrom', 'Wombatron', 'model-wombatron'],
])('a misprint is searched as what was meant, and that is said: %s', async (query, to, id) => {
  const result = await search(query);
  expect(result).toMatchObject({ state: 'ready', match: 'partial', corrected: { typed: query, to } });
  expect(result.state === 'ready' && result.hits.map((hit) => hit.record.id)).toContain(id);
});

test('a word of a name is no misprint of another name', async () => {
  const result = await search('optical module chopping');
  expect(result.state === 'ready' && result.corrected).toBeUndefined();
});

test('a misprint among other words is corrected alone', async () => {
  expect(await search('鸥湾船长 更名')).toMatchObject({ corrected: { to: '鸥湾船厂' }, hits: [{ record: { id: 'rename' } }] });
  expect(await search('光摸块需求')).toMatchObject({ corrected: { to: '光模块' }, hits: [{ record: { id: 'optics' } }] });
});

test.each(['AMD', '“光模快”', '光学', '机器', '0700.HK'])('what is no misprint of a name is not corrected: %s', async (query) => {
  expect(await search(query)).toMatchObject({ state: 'empty' });
});

test.each([
  ['交流式直流式区别', 'kinds', 'phrases of which a part is a word'],
  ['百分之四十斩波器', 'share', 'a number in words'],
  ['三阶段', 'steps', 'a number without its measure word'],
  ['四个工序', 'steps', 'a number with another measure word'],
  ['yanshou三个阶段', 'steps', 'a part in pinyin'],
  ['鸥湾船厂改名字', 'rename', 'a name that ends within another word'],
  ['鸥湾船厂新工艺投产', 'works', 'a section before a whole page'],
  ['哪些数字有误', '/errata/', 'a page by another name of it'],
  ['潮汐暗礁订单', 'row-pilots', 'a row before the section whose table has it'],
  ['Wombatron是不是最重的', 'note-heavy', 'a note on what is claimed'],
])('%s finds %s: %s', async (query, id) => {
  expect(await firstOf(query)).toBe(id);
});

test.each([
  ['引水人工序', '工序'],
  ['领航员投产', '投产'],
])('a name that is most of a compound comes near, where no record says two words of it: %s', async (query, missing) => {
  expect(await search(query)).toMatchObject({ match: 'partial', missing: [missing] });
  expect(await firstOf(query)).toBe('row-pilots');
});

test('a statement without spaces is answered by what says words of it together', async () => {
  expect(await search('我想让电脑帮忙给爷爷写歌送祝福')).toMatchObject({ match: 'partial', hits: [{ record: { id: 'songs' } }] });
});

test('of a question of which one word is known that word is asked', async () => {
  const idsOf = async (query: string) => {
    const result = await search(query);
    return result.state === 'ready' ? result.hits.map(({ record }) => record.id) : [];
  };
  expect(await idsOf('区块链和鸥湾船厂有什么关系')).toEqual(await idsOf('鸥湾船厂'));
});

test('letters with a character beside them are no word, where an index finds the letters alone', async () => {
  const source = sourceOf([
    searchRecord('loads', 'section', '吨位', 'Wombatron最重。'),
    searchRecord('ships', 'event', 'Wombatron下水', '今年。'),
  ]);
  const find: typeof source.find = (needle) => source.find(needle === 'wombatron重' ? 'wombatron' : needle);
  const ask = createEngine({ ...source, find }, { synonyms: [{ id: '', names: ['吨位', '重多少'] }], simplified: '' });
  expect(await ask('Wombatron重多少')).toMatchObject({ hits: [{ record: { id: 'loads' } }] });
});

test.each([
  ['我们都想用电脑来画一幅油画', 'one word of it is said'],
  ['让器件也能帮忙作图得到订单', 'its words are said in different places'],
])('%s is no statement to answer: %s', async (query) => {
  expect(await search(query)).toMatchObject({ state: 'empty' });
});

test('a copied text is no compound: the index is asked for a few of its words', async () => {
  const source = sourceOf([searchRecord('drawing', 'section', '作图', '电脑能作图。')]);
  const find = vi.fn(source.find);
  await createEngine(
    { ...source, find },
    lexicon,
  )(Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x4e00 + 7 * index)).join(''));
  expect(find.mock.calls.length).toBeLessThan(30);
});
