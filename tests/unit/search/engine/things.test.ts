import { expect, test } from 'vitest';
import { createEngine } from '../../../../src/search/engine/engine.ts';
import type { Fact, Lexicon } from '../../../../src/search/record.ts';
import { searchRecord } from '../../../support/search-record.ts';
import { sourceOf } from '../../../support/source-of.ts';

const lexicon: Lexicon = {
  synonyms: [
    { id: 'term-tern', names: ['燕鸥', 'Tern'] },
    { id: 'org-ouwan', names: ['鸥湾船厂', 'Ouwan', '鸥湾'] },
    { id: 'term-gull', names: ['海鸥', 'Gull', 'Gull-1', 'Gull-2'] },
  ],
  simplified: '參参數数',
};

const power = (value: string, speaker: string): Fact => ({ asked: ['装机量', '装机', '功率'], value, speaker, url: '/page/#row-tern' });

const search = createEngine(
  sourceOf([
    searchRecord('model-tern', 'model', '燕鸥', '鸥湾船厂', {
      thing: 'model-tern',
      facts: [power('3.4兆瓦', '某人，2020'), { ...power('4兆瓦', '报告'), note: '/notes/#note-tern' }],
    }),
    searchRecord('note-tern', 'note', '燕鸥的装机量', '报告：4兆瓦。', { thing: 'model-tern' }),
    searchRecord('event-tern', 'event', '燕鸥下水', '燕鸥下水。', { thing: 'model-tern' }),
    searchRecord('row-tern', 'row', '燕鸥', '4兆瓦', { thing: 'model-tern' }),
    searchRecord('fleet', 'section', '船队', '燕鸥是其中之一，装机量最大。'),
    searchRecord('org-ouwan', 'org', '鸥湾船厂', '造船。', {
      thing: 'org-ouwan',
      facts: [{ asked: ['代码'], value: '2870', speaker: '报告', url: '/page/' }],
    }),
    searchRecord('stock-2870', 'stock', '鸥湾船厂', '2870，造了灯塔号。', { thing: 'org-ouwan' }),
    searchRecord('event-lamp', 'event', '灯塔号落成', '鸥湾船厂的灯塔号，今年。'),
    searchRecord('later', 'section', '其他', '完工在别处。'),
    searchRecord('model-gull-1', 'model', 'Gull-1', '海鸥', { thing: 'model-gull-1', facts: [power('1兆瓦', '报告')] }),
    searchRecord('model-gull-2', 'model', 'Gull-2', '海鸥', { thing: 'model-gull-2', facts: [power('2兆瓦', '报告')] }),
  ]),
  lexicon,
);

async function answer(query: string) {
  const result = await search(query);
  return result.state === 'ready' ? result.answer : undefined;
}

test('one thing is one entry, with its row, event and note beneath in this order', async () => {
  const result = await search('燕鸥');
  const entries =
    result.state === 'ready' ? result.hits.map(({ record: { id }, beneath }) => [id, ...beneath.map((hit) => hit.record.id)]) : [];
  expect(entries).toEqual([['model-tern', 'row-tern', 'event-tern', 'note-tern'], ['fleet']]);
  expect(result).toMatchObject({ total: 5 });
});

test.each(['燕鸥装机量', '燕鸥 功率', '功率 燕鸥', '燕鸥的装机是多少？', 'Tern装机量', '燕鸥有多少装机'])(
  'a figure that is asked of a thing is answered with all that is said of it, the report first: %s',
  async (query) => {
    expect(await answer(query)).toEqual({
      thing: '燕鸥',
      asked: '装机量',
      figures: [
        { value: '4兆瓦', speaker: '报告', url: '/page/#row-tern' },
        { value: '3.4兆瓦', speaker: '某人，2020', url: '/page/#row-tern' },
      ],
      note: '/notes/#note-tern',
    });
  },
);

test('the thing that is answered for is among the hits even where no record says both words', async () => {
  expect(await search('鸥湾代码')).toMatchObject({
    state: 'ready',
    answer: { figures: [{ value: '2870' }] },
    hits: [{ record: { id: 'org-ouwan' } }],
  });
});

test('names are folded: 參數, gull1', async () => {
  expect(await answer('gull1功率')).toMatchObject({ thing: 'Gull-1', figures: [{ value: '1兆瓦' }] });
});

test.each(['燕鸥', '装机量', '燕鸥二号装机量', '燕鸥代码', '海鸥装机量', '燕鸥和鸥湾船厂的装机量'])(
  'nothing is answered for %s',
  async (query) => {
    expect(await answer(query)).toBeUndefined();
  },
);

test('what happened to a thing of an organisation comes before the row of its stock', async () => {
  const result = await search('鸥湾船厂灯塔号完工');
  expect(result.state === 'ready' && result.hits[0]?.record.id).toBe('event-lamp');
});

const tern = searchRecord('model-tern', 'model', '燕鸥', '装机量。', { thing: 'model-tern', facts: [power('4兆瓦', '报告')] });

test('the thing that is put first counts once where it stood beneath another hit', async () => {
  const note = searchRecord('note-tern', 'note', '燕鸥的装机量', '报告：4兆瓦。', { thing: 'model-tern' });
  const result = await createEngine(sourceOf([tern, note]), lexicon)('燕鸥 装机量');
  expect(result).toMatchObject({ hits: [{ record: { id: 'model-tern' }, beneath: [{ record: { id: 'note-tern' } }] }], total: 2 });
});

test('the thing that is put first counts once where it was found and not read yet', async () => {
  const others = (['section', 'term', 'org', 'model'] as const).flatMap((kind) =>
    Array.from({ length: 6 }, (_, index) =>
      searchRecord(`${kind}-${String(index)}`, kind, `燕鸥装机量之${'一二三四五六'.charAt(index)}`, ''),
    ),
  );
  let result = await createEngine(sourceOf([tern, ...others]), lexicon)('燕鸥 装机量');
  expect(result).toMatchObject({ total: others.length + 1 });
  while (result.state === 'ready' && result.more) result = await result.more();
  expect(result).toMatchObject({ total: others.length + 1 });
});
