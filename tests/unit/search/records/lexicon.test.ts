import { expect, test } from 'vitest';
import { readReport } from '../../../../src/report/report.ts';
import { makeLexicon } from '../../../../src/search/records/lexicon.ts';
import type { SearchRecord } from '../../../../src/search/record.ts';

const record = (text: string): SearchRecord => ({ id: text, kind: 'section', url: '/x/', title: '窑', trail: [], text });
const lexicon = makeLexicon(readReport('tests/fixtures/report'), [
  record('2万台服务器，共1,620.5亿元，占51.4%，由网络与软件而来，约540B。'),
  record('第3条，2022年，12个月，2005.14165；三家，一百台，45000次，2022-11-30。'),
  record('信息在函数位于此处；数字。'),
]);

test('the amounts of a text are those with a unit, and large numbers', () => {
  expect(lexicon.amounts).toEqual(['1620.5亿', '2万', '45000', '51.4%', '540b', '一百']);
});

test.each([
  ['网路', '网络'],
  ['软体', '软件'],
  ['伺服器', '服务器'],
  ['资讯', '信息'],
])('%s is read as %s, which the text says', (typed, word) => {
  expect(lexicon.regional).toContainEqual([typed, word]);
});

test('a word stays that the text says itself, and one whose other form the text lacks is left out', () => {
  const typed = lexicon.regional?.map(([word]) => word);
  expect(typed).not.toContain('数位');
  expect(typed).not.toContain('滑鼠');
});

test('names that are read alike stand once', () => {
  const data = { ...readReport('tests/fixtures/report'), spellings: [['服务器', '伺服器', 'server', 'Server']] };
  const { synonyms } = makeLexicon(data, [record('2万台服务器。')]);
  expect(synonyms.at(-1)).toMatchObject({ id: '', names: ['服务器', 'server'] });
});
