import { expect, test } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { describePermalinks } from '../../../src/permalinks/describe/describe.ts';

const links = new Map(describePermalinks(readReport()).map((link) => [link.id, link]));

test.each([
  ['row-training-data-gpt-3', '折合（GB）：45,000；过滤后（GB）：570。'],
  ['row-user-growth-tiktok', '折合（月）：9。'],
  ['row-ratings-sell', '上限（%）：\u221215。'],
])('what is said of %s gives numbers as the table has them, with their units', (id, words) => {
  expect(links.get(id)?.description).toContain(words);
});

test.each([
  ['row-training-data-gpt-3', 'GPT-3（三代GPT的数据量，以及数字指的是什么）'],
  ['row-training-compute-palm', 'PaLM的训练算力'],
  ['row-compute-growth-moore', '摩尔定律下的芯片性能的翻番时间'],
  ['model-palm', '模型：PaLM'],
  ['rlhf', links.get('rlhf')?.title],
])('a message names %s so that it is understood far from its page', (id, title) => {
  expect(links.get(id)?.shareTitle).toBe(title);
});
