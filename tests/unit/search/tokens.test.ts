import { expect, test } from 'vitest';
import { queriesFor, tokensOf, wholeToken } from '../../../src/search/tokens.ts';

/** A word of the index as it is read: its characters, and _ where they end. */
const readable = (token: string) =>
  token
    .replace(/^h((?:[a-p]{4})+)/u, (_, codes: string) => codes.replace(/.{4}/gu, character))
    .replace(/[а-зик]/gu, (digit) => String('абвгдежзик'.indexOf(digit)));
const character = (letters: string) =>
  String.fromCharCode(Array.from(letters).reduce((code, letter) => code * 16 + letter.charCodeAt(0) - 0x61, 0));
const read = (tokens: string) => tokens.replace(/[^ "]+/gu, readable);
const words = (text: string) => read(tokensOf(text, new Map())).split(' ');

test.each([
  ['光模块', ['光模', '模块', '块_']],
  ['光，模', ['光_', '模_']],
  ['AI模型', ['wai_', '模型', '型_']],
  ['1,620.5', ['w1620_', 'w5_', 'm620_', 'm20_', 'm0_']],
  ['Stable Diffusion', expect.arrayContaining(['wstable_', 'wdiffusion_', 'musion_'])],
  ['OPT-175B', ['wopt175b_', 'mpt175b_', 'mt175b_', 'w175b_', 'wb_']],
  ['ChatGPT', expect.arrayContaining(['wchatgpt_', 'wgpt_', 'matgpt_'])],
])('%s is indexed as words that no dictionary cuts', (text, tokens) => {
  expect(words(text)).toEqual(tokens);
});

test('the words have letters alone: an index takes them apart where letters and digits meet', () => {
  expect(tokensOf('OPT-175B 光模块 1,620.5亿', new Map())).toMatch(/^[\p{Ll}_ ]+$/u);
});

test('a short end of a Latin word is none of its own', () => {
  expect(words('LaMDA')).toEqual(['wlamda_', 'mamda_', 'wmda_']);
});

test.each([
  ['光模块', [['"光模 模块"']]],
  ['光', [['光']]],
  ['palm', [['wpalm', 'mpalm']]],
  ['amd', [['wamd']]],
  ['5g', [['"w5g_"']]],
  ['x', [['"wx_"']]],
  ['1620.5', [['"w1620_"', '"m1620_"'], ['w5']]],
  ['2022年11月', [['"w2022_"', '"m2022_"'], ['"w11_"']]],
  ['ai模型', [['"模型"']]],
  ['stable diff', [['"wstable_"', '"mstable_"'], ['wdiff']]],
  ['%', []],
  ['光模块5.5光模块', [['"光模 模块"'], ['"w5_"']]],
])('%s is asked for by %j', (needle, queries) => {
  expect(queriesFor(needle).map((some) => some.map(read))).toEqual(queries);
});

test('a name as a whole is one word of the index, in letters alone', () => {
  expect(read(wholeToken('call center'))).toBe('kcallcenter_');
  expect(wholeToken('gpt4替代')).toMatch(/^k\p{Ll}+_$/u);
});

test('digits stay apart without the signs above letters, which Pagefind takes away', () => {
  expect(new Set(Array.from('0123456789').map((digit) => tokensOf(digit, new Map()).normalize('NFD').replace(/\p{M}/gu, ''))).size).toBe(
    10,
  );
});
