import { expect, test } from 'vitest';
import { makeSpeller } from '../../../../src/search/engine/pinyin.ts';

const entries = ['光模块', '通义千问', '元宇宙', '天数智芯', '市场规模', '恒生指数', '扩散模型', '滤镜', '商汤', '决策式ai', '国产gpu'].map(
  (name) => ({ name, text: name }),
);
// 天, 数, 市 … are common characters, whose syllables stand in the order of GB 2312.
const order = 'a啊ai埃';
const others =
  'guang光mo模kuai块tong通yi义qian千wen问yuan元yu宇zhou宙tian天shu数zhi智xin芯shi市chang场gui规heng恒sheng生zhi指kuo扩san散xing型lv滤jing镜shang商tang汤jue决ce策shi式guo国chan产bao报gao告xian先dong动yi移';
const speller = makeSpeller({ order, others, names: ['2023年报告', '先生', '移动', '报告'] }, entries, new Map());

test.each([
  ['guangmokuai', '光模块', 'in full'],
  ['Guang Mo Kuai', '光模块', 'in capitals, syllables apart'],
  ['guangmoku', '光模块', 'not finished'],
  ['gmk', '光模块', 'by initials'],
  ['tyqw', '通义千问', 'by four initials'],
  ["yuan'yuzhou", '元宇宙', 'with an apostrophe'],
  ['yuán yǔ zhòu', '元宇宙', 'with tones'],
  ['lvjing', '滤镜', 'ü as v'],
  ['lujing', '滤镜', 'ü as u'],
  ['lüjing', '滤镜', 'ü as itself'],
  ['tianshu智芯', '天数智芯', 'mixed with characters'],
  ['shichang规模', '市场规模', 'mixed with characters'],
  ['恒生zhishu', '恒生指数', 'characters first'],
  ['kuosan moxing', '扩散模型', 'words apart'],
  ['moxing', '模型', 'the end of a name'],
  ['jueceshiai', '决策式ai', 'a name with letters'],
  ['baogao', '报告', 'a word of the text'],
  ['yidong baogao', '移动报告', 'two words that are no name together'],
  ['yidongbaogao', '移动报告', 'the same, written together'],
])('%s spells %s: %s', (typed, word) => {
  expect(speller.wordsFor(typed)[0]?.text).toBe(word);
});

test.each(['palm', 'bard', 'man', 'gan', 'chang', 'shi', 'AMD', 'GMK', 'xs', 'mkuai', '光模块', '2023', 'chang5'])(
  '%s spells nothing',
  (typed) => {
    expect(speller.wordsFor(typed)).toEqual([]);
  },
);

test('a text is read syllable by syllable, common characters without being listed', () => {
  expect(speller.read('商汤')).toBe('shang tang');
  expect(speller.read('啊哀')).toBe('a ai');
  expect(speller.read('𠀀')).toBeUndefined();
});
