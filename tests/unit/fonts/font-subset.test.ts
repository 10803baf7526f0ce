import { expect, test } from 'vitest';
import { assertCovered, coveredCodePoints, missingCharacters } from '../../../src/fonts/font-subset.ts';

test('draws the words of the charts', () => {
  expect(missingCharacters('报告所列模型从6.4亿到5400亿参数 PanGu-Σ DALL·E')).toEqual([]);
});

test('names each missing character once, never white space', () => {
  expect(missingCharacters('亿 龘\n龘𠀀')).toEqual(['龘', '𠀀']);
});

test('stops with the picture, the character and the command that renews the subset', () => {
  expect(() => {
    assertCovered('模型龘', '/charts/parameters.svg');
  }).toThrow(/\/charts\/parameters\.svg: .*"龘" \(U\+9F98\).*Run `npm run fonts -- --content content\/`/u);
});

test('has the same characters in both weights', () => {
  expect([...coveredCodePoints(700)]).toEqual([...coveredCodePoints(400)]);
});
