import { expect, test } from 'vitest';
import { fold, parseForms } from '../../../../src/search/normalise.ts';
import { parseQuery } from '../../../../src/search/engine/query.ts';
import { makeSynonyms } from '../../../../src/search/engine/synonyms.ts';
import { isQuestion, segment, STOP_WORDS, wordsOf } from '../../../../src/search/engine/words.ts';

const forms = parseForms('麼么會会嗎吗個个邊边種种誰谁幾几時时為为員员設设計计師师點点樣样擴扩術术錢钱間间');

test.each([
  '程式設計師會被取代嗎',
  '什麼是擴散模型',
  '甚麼是技術',
  '邊個投資',
  '點樣計算',
  '點解會',
  '幾時發佈',
  '有幾多員',
  '為什麼',
  '誰投资了',
  '会不会失业',
  '是不是第一',
  '算力多少钱',
  '效果怎么样',
  '哪一年发布',
  '何时发布',
  '有何不同',
  '参数有多大',
  '2030年规模呢',
  '区别在哪',
  '几月发布',
  '哪間公司',
  'Which model',
])('%s is a question', (query) => {
  expect(isQuestion(parseQuery(query, forms))).toBe(true);
});

test.each(['扩散模型', '谷歌 参数', '多模态', '多头注意力', '几何', '何恺明', '任何', '程序员'])('%s is none', (query) => {
  expect(isQuestion(parseQuery(query, forms))).toBe(false);
});

test.each(['多少钱', '怎么样', '是谁', '谁', '哪一年', '什么时候', '有多少', '是什么', '甚么', '边个', '有哪些', '会不会', '为什么说'])(
  '%s says nothing of the subject',
  (word) => {
    expect(STOP_WORDS.has(fold(word, forms).text)).toBe(true);
  },
);

test.each([
  ['谁投资了盘古', ['投资', '盘古']],
  ['盘古是谁开发的', ['盘古']],
  ['盘古参数有多少', ['盘古', '参数']],
  ['盘古哪一年发布', ['盘古', '发布']],
])('%s is about %j', (query, words) => {
  const synonyms = makeSynonyms([{ id: 'term-pangu', names: ['盘古', 'PanGu'] }], forms);
  expect(wordsOf(parseQuery(query, forms), synonyms, forms).map(({ text }) => text)).toEqual(words);
});

test.each([
  ['三万颗gpu', ['三万颗', 'gpu']],
  ['五千四百亿参数', ['五千四百亿', '参数']],
  ['45t数据', ['45t', '数据']],
  ['百分之四十九股份', ['百分之四十九', '股份']],
  ['2023年3月14日发布', ['2023年3月14日', '发布']],
  ['10亿美元收入', ['10亿美元', '收入']],
  ['2022-11-30发布', ['2022-11-30', '发布']],
  ['每3-4个月', ['每', '3-4个月']],
  ['5千4百亿参数', ['5千4百亿', '参数']],
  ['两个月增长', ['两个月', '增长']],
  ['三大运营商', ['三大', '运营', '商']],
])('%s is cut into %j, numbers with their units', (text, words) => {
  expect(segment(text)).toEqual(words);
});
