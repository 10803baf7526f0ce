import { expect, test } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { describePermalinks } from '../../../src/permalinks/describe/describe.ts';
import { FIXTURE } from '../../support/build-site.ts';

const links = new Map(describePermalinks(readReport(FIXTURE)).map((link) => [link.id, link]));

test.each([
  ['row-soundings-second', '折合（GB）：12,000；去噪后（GB）：2100。'],
  ['row-commissioning-beiyu-east', '折合（月）：14。'],
  ['row-bands-spring', '上限（%）：\u221220。'],
])('what is said of %s gives numbers as the table has them, with their units', (id, words) => {
  expect(links.get(id)?.description).toContain(words);
});

test.each([
  ['row-soundings-second', '复测（三次测深各存下多少数据）'],
  ['row-training-compute-tern-2', '燕鸥二号的训练算力'],
  ['row-compute-growth-turbines', '海峡里的机组台数的翻番时间'],
  ['model-tern-2', '模型：燕鸥二号'],
  ['forecast-models', '潮流预报模型'],
])('a message names %s so that it is understood far from its page', (id, title) => {
  expect(links.get(id)?.shareTitle).toBe(title);
});
