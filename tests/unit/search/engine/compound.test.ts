import { expect, test } from 'vitest';
import { splitCompound } from '../../../../src/search/engine/compound.ts';

const WORDS = new Set(['服务器', '市场', '市场规模', '交换机', '计算']);

test.each([
  ['服务器市场规模', ['服务器', '市场规模']],
  ['服务器和交换机', ['服务器', '交换机']],
  ['服务器的市场', ['服务器', '市场']],
  ['量子计算', undefined],
  ['', []],
])('%s', (text, parts) => {
  expect(splitCompound(text, (word) => WORDS.has(word))).toEqual(parts);
});
