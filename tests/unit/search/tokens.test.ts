import { expect, test } from 'vitest';
import { fold } from '../../../src/search/normalise.ts';
import { queriesFor, tokensOf } from '../../../src/search/tokens.ts';

const words = (text: string) => tokensOf(fold(text, new Map()), text).split(' ');

test.each([
  ['光模块', ['h51496a21', 'h6a215757', 'h5757_']],
  ['光，模', ['h5149_', 'h6a21_']],
  ['AI模型', ['wai_', 'h6a21578b', 'h578b_']],
  ['1,620.5', ['w1620_', 'w5_', 'm620_', 'm20_', 'm0_']],
  ['Stable Diffusion', expect.arrayContaining(['wstable_', 'wdiffusion_', 'musion_'])],
  ['OPT-175B', ['wopt175b_', 'mpt175b_', 'mt175b_', 'w175b_']],
  ['ChatGPT', expect.arrayContaining(['wchatgpt_', 'wgpt_', 'matgpt_'])],
])('%s is indexed as words that no dictionary cuts', (text, tokens) => {
  expect(words(text)).toEqual(tokens);
});

test('a short end of a Latin word is none of its own', () => {
  expect(words('LaMDA')).toEqual(['wlamda_', 'mamda_', 'wmda_']);
});

test.each([
  ['光模块', [['"h51496a21 h6a215757"']]],
  ['光', [['h5149']]],
  ['palm', [['wpalm', 'mpalm']]],
  ['amd', [['wamd']]],
  ['5g', [['"w5g_"']]],
  ['x', [['"wx_"']]],
  ['1620.5', [['"w1620_"', '"m1620_"'], ['w5']]],
  ['2022年11月', [['"w2022_"', '"m2022_"'], ['"w11_"']]],
  ['ai模型', [['"h6a21578b"']]],
  ['stable diff', [['"wstable_"', '"mstable_"'], ['wdiff']]],
  ['%', []],
])('%s is asked for by %j', (needle, queries) => {
  expect(queriesFor(needle)).toEqual(queries);
});
