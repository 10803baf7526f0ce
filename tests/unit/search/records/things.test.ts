import { expect, test } from 'vitest';
import { readReport } from '../../../../src/report/report.ts';
import { factsOf } from '../../../../src/search/records/facts.ts';
import { otherNames } from '../../../../src/search/records/names.ts';
import { thingsOf } from '../../../../src/search/records/things.ts';

const data = readReport('tests/fixtures/report');
const things = thingsOf(data);
const facts = factsOf(data, things);

test('model, row, rows of charts, event and note are about one thing, by what the data refer to', () => {
  const about = [...things].filter(([, thing]) => thing === 'model-tern-2').map(([id]) => id);
  expect(about.toSorted()).toEqual([
    'event-tern-2-2029',
    'model-tern-2',
    'note-tern-count',
    'row-forecasters-tern',
    'row-training-compute-tern-2',
  ]);
});

test('a row that is named as an organisation or a term is about it, and a name that is only a part of another is not', () => {
  expect(things.get('row-suppliers-beiyu')).toBe('org-beiyu-grid');
  const renamed = data.terms.map((term) => (term.id === 'wake' ? { ...term, zh: '海燕' } : term));
  expect(thingsOf({ ...data, terms: renamed }).get('term-wake')).toBe('model-petrel');
  const longer = data.terms.map((term) => (term.id === 'wake' ? { ...term, zh: '海燕二型' } : term));
  expect(thingsOf({ ...data, terms: longer }).get('term-wake')).toBeUndefined();
});

test('a note on two things stays alone', () => {
  expect(things.get('note-twin-year')).toBeUndefined();
  expect(things.get('note-ouwan-months')).toBeUndefined();
});

test('what nothing else is about names no thing', () => {
  expect(things.get('model-lagoon')).toBe('model-lagoon');
  expect(things.get('term-wake')).toBeUndefined();
  expect(things.get('org-canglan')).toBeUndefined();
});

test('report and source each have their figure, with the note on how they differ', () => {
  const note = '/annotations/#note-tern-count';
  expect(facts.get('model-tern-2')?.filter(({ asked }) => asked.includes('系数'))).toEqual([
    { asked: ['系数个数', '系数'], value: '82亿', speaker: '报告', url: '/fleet/#row-forecasters-tern', note },
    { asked: ['系数个数', '系数'], value: '31亿', speaker: '第九水文局，2028（据抄本）', url: '/models/#model-tern-2', note },
  ]);
});

test('figures have their unit and lead to where they stand', () => {
  const told = (id: string) => facts.get(id)?.map(({ asked, value, speaker, url }) => [asked[0], value, speaker, url]);
  expect(told('row-soundings-second')).toEqual([
    ['数据量', '12TB', '报告', '/resource/#row-soundings-second'],
    ['去噪后的数据量', '2100GB', '北屿电网，2033', '/resource/#row-soundings-second'],
  ]);
  expect(told('org-ouwan-yard')).toEqual([['部件', '滑环、机架', '报告', '/market/#row-suppliers-ouwan']]);
  expect(told('row-compute-growth-calibration')).toEqual([
    ['加倍时间', '9个月', '第九水文局，2028（据抄本）', '/resource/#row-compute-growth-calibration'],
  ]);
  expect(told('event-full-strait-2041')).toEqual([
    ['日期', '2041年', '报告', '/timeline/#event-full-strait-2041'],
    ['机组台数', '240台', '报告', '/fleet/#by-2041'],
  ]);
});

test('what the report says of several models in one row leads to that row', () => {
  const models = data.models.map((model) => (model.id === 'sounder' ? { ...model, row: 'goshawk' } : model));
  const printed = [...factsOf({ ...data, models }, things)].flatMap(([id, [first]]) => (/sounder|goshawk/u.test(id) ? first?.url : []));
  expect(printed).toEqual(['/fleet/#row-forecasters-goshawk', '/fleet/#row-forecasters-goshawk']);
});

test('an event that the report dates otherwise has both dates', () => {
  expect(facts.get('event-twin-frame-2011')?.map(({ value, speaker, note }) => [value, speaker, note])).toEqual([
    ['2011年10月3日', '北屿电网，2033', '/annotations/#note-twin-year'],
    ['2010年', '报告', '/annotations/#note-twin-year'],
  ]);
});

test('without words to ask by there is nothing to answer', () => {
  const { asked, ...silent } = data;
  expect(asked).toBeDefined();
  expect(factsOf(silent, things).get('model-tern-2')).toBeUndefined();
});

test('organisations, terms and models have their other names', () => {
  const names = otherNames({
    ...data,
    models: data.models.map((model) => (model.id === 'petrel' ? { ...model, name: '海燕 Petrel' } : model)),
  });
  expect(names.get('org-beiyu-grid')).toEqual(['Beiyu Grid', '北屿电灯所']);
  expect(names.get('term-wake')).toEqual(['WK', 'Wake']);
  expect(names.get('model-petrel')).toEqual(['海燕', 'Petrel']);
});
