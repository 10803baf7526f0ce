import { expect, test } from 'vitest';
import { findWords } from '../../../../src/search/highlight/find-words.ts';

/** The text with what is found in brackets, and the place to go to as |. */
function marked(body: string, words: string[], passage: string[] = []): string | undefined {
  const found = findWords(body, { words, passage });
  if (!found) return undefined;
  return [...found.spans]
    .reverse()
    .reduce(
      (text, [start, end]) => `${text.slice(0, start)}${start === found.best ? '|' : ''}[${text.slice(start, end)}]${text.slice(end)}`,
      body,
    );
}

test.each([
  ['共1,482.5亿', ['1482.5亿'], '共|[1,482.5亿]'],
  ['约3.14×1023次', ['3.14×1023'], '约|[3.14×1023]次'],
  ['ＡＩＧＣ与GPT-3', ['aigc', 'gpt3'], '|[ＡＩＧＣ]与[GPT-3]'],
  ['第一\n行', ['一行'], undefined],
])('%s says %o', (body, words, expected) => {
  expect(marked(body, words)).toBe(expected);
});

test('a single character is marked in the passage of the hit, and elsewhere only where nothing else is', () => {
  expect(marked('5个光模块\n每颗5个光模块\n15', ['光模块', '5'], ['每颗5个光模块'])).toBe('5个[光模块]\n每颗|[5]个[光模块]\n15');
  expect(marked('船\n船厂', ['船'], ['没有这句'])).toBe('|[船]\n[船]厂');
});

test('goes to the passage that says most of the words, not to the first', () => {
  const far = '潮'.repeat(400);
  expect(marked(`机组${far}机组与滑环${far}滑环`, ['机组', '滑环'])).toBe(`[机组]${far}|[机组]与[滑环]${far}[滑环]`);
  expect(marked(`机组甲${far}机组乙`, ['机组'], ['机组乙'])).toBe(`[机组]甲${far}|[机组]乙`);
});
