import { expect, test } from 'vitest';
import { readSyllables } from '../../../../src/search/engine/syllables.ts';
import { makeLexicon } from '../../../../src/search/records/lexicon.ts';
import { makePinyin } from '../../../../src/search/records/pinyin.ts';
import { readReport } from '../../../../src/report/report.ts';

const data = readReport('tests/fixtures/report');
const record = {
  id: 'x',
  kind: 'section' as const,
  url: '/x/',
  title: '银行业的重庆',
  trail: [],
  text: '香蕉，香蕉，香蕉。一个，一个，一个。',
};
const model = { ...record, id: 'model-x', kind: 'model' as const, title: 'Wombatron', text: '' };
const pinyin = makePinyin(makeLexicon(data, [record, model]), [record, model]);

test.each([
  ['窑', 'yao'],
  ['绿', 'lv'],
  ['略', 'lve'],
  ['轮', 'lun'],
  ['落', 'luo'],
  ['膜', 'mo'],
  ['座', 'zuo'],
  ['行', 'hang'],
  ['重', 'chong'],
])('%s is read %s, as in names', (character, syllable) => {
  expect(readSyllables(pinyin)(character)).toBe(syllable);
});

test('titles and frequent words are spelled, counts are not', () => {
  expect(pinyin.names).toEqual(expect.arrayContaining(['银行业的重庆', '香蕉']));
  expect(pinyin.names).not.toContain('一个');
});

test('what has one name only is kept as it is', () => {
  expect(pinyin.alone).toEqual(['Wombatron']);
});
