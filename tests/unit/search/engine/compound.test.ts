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

test('a long text that can be cut in many ways and fits in none is given up at once', () => {
  expect(splitCompound(`${'市场规模'.repeat(90)}x`, (word) => ['市场', '规模', '市场规模'].includes(word))).toBeUndefined();
});
