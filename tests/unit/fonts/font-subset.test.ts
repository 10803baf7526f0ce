import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charactersOf, FONT_FILES, missingCharacters } from '../../../src/fonts/font-subset.ts';

test('draws the words of the charts', () => {
  expect(missingCharacters('报告所列模型从6.4亿到5400亿参数 PanGu-Σ DALL·E β ⑳ Ⅳ')).toEqual([]);
});

test('names each missing character once, never white space nor what only joins others', () => {
  expect(missingCharacters('亿 龘\n龘\u200D\uFE0F𠀀')).toEqual(['龘', '𠀀']);
});

test('has the same characters in both weights, and for titles', () => {
  const [regular, ...others] = FONT_FILES.map((file) => [...charactersOf(readFileSync(file))].toSorted());
  for (const characters of others) expect(characters).toEqual(regular);
});
