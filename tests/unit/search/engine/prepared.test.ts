import { expect, test } from 'vitest';
import { occurrences, prepare } from '../../../../src/search/engine/prepared.ts';

const said = (title: string, needle: string) =>
  occurrences(prepare({ id: '', kind: 'row', url: '', title, trail: [], text: '' }, new Map()), needle).length > 0;

test.each([
  ['OpenAI', 'ai'],
  ['AI服务器', 'ai'],
  ['生成式AI', 'ai'],
  ['PanGu-α', 'gu'],
  ['OPT-175B', '175'],
  ['45TB', 'tb'],
  ['200/400G', '400g'],
  ['LaMDA', 'mda'],
  ['ChatGPT', 'chat'],
  ['Transformer', 'former'],
  ['1,620.5亿', '1620'],
  ['1亿', '1亿'],
])('%s says %s', (title, needle) => {
  expect(said(title, needle)).toBe(true);
});

test.each([
  ['LaMDA', 'amd'],
  ['train', 'ai'],
  ['5GB', '5g'],
  ['400GB', '400g'],
  ['71亿', '1亿'],
  ['1,620.5亿', '5亿'],
  ['1,620.5亿', '620'],
  ['model-b', 'del'],
])('%s does not say %s', (title, needle) => {
  expect(said(title, needle)).toBe(false);
});

test.each([
  ['规模1万亿元', '1万'],
  ['增长51.4%', '51'],
  ['3.2万颗', '2万'],
  ['1.75亿', '75亿'],
])('%s does not have %s as a whole amount', (title, needle) => {
  const record = prepare({ id: '', kind: 'row', url: '', title, trail: [], text: '' }, new Map());
  expect(occurrences(record, needle, true)).toEqual([]);
});
