import { expect, test } from 'vitest';
import { parseMdx } from '../../../../src/content/mdx.ts';
import { openingOf } from '../../../../src/permalinks/describe/opening.ts';

test.each([
  ['the first paragraph', '大潮在朔望。\n\n小潮在上下弦。', '大潮在朔望。'],
  ['without markup and marks', '**大潮**在[朔望](/sea/)<Note id="a"/>，记作`h`。', '大潮在朔望，记作h。'],
  ['a paragraph of two lines', '大潮在\n朔望。', '大潮在朔望。'],
  ['the list that it announces', '两种：\n\n- **大潮**，在朔望。\n- 小潮；\n- 其他。', '两种：大潮，在朔望；小潮；其他。'],
  [
    'the names in a list of long items',
    `两种：\n\n- **大潮**：${'在朔望，'.repeat(20)}。\n- **小潮**：在上弦与下弦。`,
    '两种：大潮；小潮。',
  ],
  ['a list of questions', '两问：\n\n- 何时涨？\n- 何时落？', '两问：何时涨？；何时落？'],
  ['a list of numbers, behind a chart', '两步：\n\n<Chart id="a" />\n\n1. 涨潮。\n2. 落潮。', '两步：涨潮；落潮。'],
  ['a list alone', '- 大潮。\n- 小潮。', '大潮；小潮。'],
  ['what follows tables, code, quotations and comments', '| a |\n| - |\n\n```\nx\n\ny\n```\n\n> 引文\n\n{/* 待查 */}\n\n正文。', '正文。'],
  ['nothing where there is no text', '<ReportTable id="a" />', ''],
])('begins with %s', (_, source, opening) => {
  expect(openingOf(parseMdx(source))).toBe(opening);
});

test.each([
  ['2006年', '潮汐发电分三个时期。'],
  ['起步', '三个时期：早期；起步；2014年，并网。'],
])('where a list of long items names years alone, such as %s, what the chapter says of the section says more', (second, opening) => {
  const items = ['早期', second, '2014年，并网'].map((name) => `- **${name}**：${'在朔望，'.repeat(10)}。`).join('\n');
  expect(openingOf(parseMdx(`三个时期：\n\n${items}`), '潮汐发电分三个时期。')).toBe(opening);
});
