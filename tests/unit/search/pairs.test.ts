import { expect, test } from 'vitest';
import { pairsOf } from '../../../src/search/pairs.ts';

test.each([
  ['光模块', '光模 模块'],
  ['光', '光'],
  ['生成式ai模型', '生成 成式 ai 模型'],
  ['stable diffusion 1620.5', 'stable diffusion 1620.5'],
  ['', ''],
])('%j is asked for by %j', (folded, words) => {
  expect(pairsOf(folded)).toBe(words);
});
