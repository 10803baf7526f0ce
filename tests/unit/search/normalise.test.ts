import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/search/normalise.ts';
import { parseForms } from '../../../src/search/normalise.ts';

const forms = parseForms('參参數数據据發发髮发長长');
const folded = (text: string) => fold(text, forms).text;

test.each([
  ['ＡＩＧＣ', 'aigc', 'width and case'],
  ['參數據', '参数据', 'traditional characters'],
  ['GPT-3', 'gpt3', 'a hyphen inside a name'],
  ['GPT 3', 'gpt3', 'a space between letters and digits'],
  ['DALL·E', 'dalle', 'a middle dot inside a name'],
  ['1,620.5', '1620.5', 'thousands separators'],
  ['5400 亿', '5400亿', 'a space before a unit'],
  ['生成式 AI 模型', '生成式ai模型', 'spaces between Chinese and Latin'],
  ['Stable  Diffusion', 'stable diffusion', 'one space stays between words'],
  ['2021-10-29', '2021-10-29', 'a hyphen between digits stays'],
  ['“大模型”', '"大模型"', 'quotes'],
  ['光\u200B模\u2060块', '光模块', 'zero-width characters'],
  ['\u202E光模块', '光模块', 'directions'],
  ['\uD83D光', '光', 'lone surrogates'],
  ['⼈⼯智能', '人工智能', 'radicals that stand for characters in PDF files'],
  ['增⻓的⻛格、⻄⻔⼦', '增长的风格、西门子', 'radicals that NFKC leaves as they are'],
  ['⾭年⼾⼝', '青年戶口', 'radicals of old forms'],
  ['\u{2F804}\uF900', '你豈', 'compatibility ideographs'],
  ['⻑ 期', '长期', 'a radical of a traditional character'],
  ['第一行\n第二行', '第一行\n第二行', 'line breaks stay'],
])('%j is folded to %j: %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test('every unit leads back to the character it came from', () => {
  const text = '约 1,620.5 亿元 ㍿ GPT-3';
  const { text: unit, starts } = fold(text, forms);
  const at = unit.indexOf('1620.5亿');
  expect(text.slice(starts[at], starts[at + '1620.5亿'.length])).toBe('1,620.5 亿');
  expect(starts.length).toBe(unit.length + 1);
});

test('a radical leads back to itself', () => {
  const { text: unit, starts } = fold('资本 开⽀增⻓，', forms);
  expect(starts.slice(unit.indexOf('增长'))).toEqual([5, 6, 7, 8]);
});

test('starts never go back and end with the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = fold(text, forms);
      expect(once.starts.every((start, index) => index === 0 || start >= (once.starts[index - 1] ?? 0))).toBe(true);
      expect(once.starts.at(-1)).toBe(text.length);
    }),
    { seed: 1 },
  );
});

test('a part of a text is found in the folded text', () => {
  const text = '2022年上半年三家资本开支合计1,620.5亿元，同比增长27%，ChatGPT大模型所需的GPU约为2万颗';
  fc.assert(
    fc.property(fc.nat(text.length - 3), fc.integer({ min: 2, max: 8 }), (start, length) => {
      const part = text.slice(start, start + length).replace(/^[-,.%，]+|[-,.%，]+$/gu, '');
      expect(folded(text)).toContain(folded(part));
    }),
    { seed: 1 },
  );
});
