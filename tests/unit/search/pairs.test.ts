import { expect, test } from 'vitest';
import { pairsOf } from '../../../src/search/pairs.ts';

test.each([
  ['光模块', '51496a21 6a215757'],
  ['光', '5149'],
  ['生成ai模型', '751f6210 ai 6a21578b'],
  ['stable diffusion 1620.5', 'stable diffusion 1620.5'],
  ['', ''],
])('%j is asked for by %j', (folded, words) => {
  expect(pairsOf(folded)).toBe(words);
});
