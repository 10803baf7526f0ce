import { expect, test } from 'vitest';
import { sameValues } from '../../../../src/search/engine/same-values.ts';

test.each([
  ['540b', '5400亿'],
  ['1.2万亿', '12000亿'],
  ['2022-11-30', '2022年11月30日'],
  ['2023/3/14', '2023年3月14日'],
  ['2022年11月', '2022-11'],
  ['3至4个月', '3-4个月'],
  ['3.14e23', '3.14×1023'],
  ['hk9888', '9888'],
  ['00700', '0700'],
  ['pangualpha', 'panguα'],
])('%s is also written %s', (text, other) => {
  expect(sameValues({ words: text, text }, new Map()).map((value) => value.text)).toContain(other);
});

test.each(['2022', '51.4%', '0700', '2023-13', 'wren', '3个月'])('%s is written in one way', (text) => {
  expect(sameValues({ words: text, text }, new Map())).toEqual([]);
});
