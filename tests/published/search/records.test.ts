import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { collectRecords } from '../../../src/search/records/records.ts';

const { dir, content } = inject('site');
const records = await collectRecords(readReport(content), (path) => readFileSync(join(dir, path, 'index.html'), 'utf8'), '/');
const find = (id: string) => records.find((record) => record.id === id);
const aboutThing = (thing: string) => records.filter((record) => record.thing === thing).map(({ id }) => id);
const told = (id: string, asked: string) =>
  find(id)
    ?.facts?.filter((fact) => fact.asked.includes(asked))
    .map(({ value, speaker }) => `${value}（${speaker}）`);

test('the day of the report is said by what is about it, not through a disclaimer', () => {
  const sayIt = records.filter(({ title, text, proseLength }) => `${title}\n${text.slice(0, proseLength)}`.includes('2023年5月15日'));
  expect(sayIt.map(({ id }) => id)).toEqual(expect.arrayContaining(['event-report-2023', '/about/']));
  expect(sayIt.filter(({ kind }) => ['section', 'stock', 'row', 'org'].includes(kind))).toEqual([]);
});

test('no record of a thing says words of the interface, citations or axes', () => {
  const pageOnly =
    /^(?:链接|固定链接|回到正文|数据表|数据|下载|引用|字段说明|JSON|SVG|PNG|出处：.*|提到的机构：.*|10⁰?¹?[⁰-⁹]+|\d{1,3})$/mu;
  const faults = records.filter(({ kind }) => !['page', 'chapter'].includes(kind)).filter(({ text }) => pageOnly.test(text));
  // A cell may be a small number.
  expect(faults.filter(({ kind }) => kind !== 'row').map(({ id }) => id)).toEqual([]);
});

test.each([
  ['model-palm', ['event-palm-2022', 'model-palm', 'row-pretrained-palm', 'row-training-compute-palm', 'term-palm']],
  [
    'model-bert',
    [
      'event-bert-2018',
      'model-bert',
      'note-bert-application',
      'note-bert-params',
      'row-pretrained-bert',
      'row-training-compute-bert',
      'term-bert',
    ],
  ],
  ['org-tencent', ['org-tencent', 'row-products-tencent', 'stock-0700']],
  ['event-meta-rename-2021', ['event-meta-rename-2021', 'note-fb-rename-date']],
])('%s is one thing with its row, event, term and notes', (thing, ids) => {
  expect(aboutThing(thing).toSorted()).toEqual(ids);
});

test('what is about two things is about none of them', () => {
  expect(['note-palm-largest', 'row-pretrained-clip-dall-e', 'note-stock-codes'].map((id) => find(id)?.thing)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(find('term-gpt')?.thing).not.toBe(find('term-gpt-3')?.thing);
});

test.each([
  ['model-palm', '参数量', ['5400亿（报告）', '5403.5亿（Chowdhery等，2022（经Epoch AI）；Epoch AI，2025）']],
  ['model-bert', '参数', ['4810亿（报告）', '3.4亿（Devlin等，2018（经Epoch AI）；Epoch AI，2025）']],
  ['model-gpt-3', '训练数据量', ['45TB（报告）', '570GB（Brown等，2020（经Epoch AI））']],
  ['org-tencent', '股票代码', ['0700.HK（报告）']],
  ['term-aigc', '市场规模', ['超1万亿元（报告）']],
  ['model-chatgpt', '月活1亿', ['2个月（报告（引自路透社））']],
  ['event-buzzfeed-2023', '日期', ['2023年1月26日（The Verge，2023）', '2022年（报告）']],
])('%s: %s', (id, asked, answers) => {
  expect(told(id, asked)).toEqual(answers);
});

test('a section says its rows as lines, a row and a model whose figure it is', () => {
  const { text = '', proseLength } = find('pretrained-models') ?? {};
  expect(text.slice(proseLength)).toContain('\n谷歌 · PaLM · 语言理解与生成、推理、代码生成 · 报告：5400亿 · NLP\n');
  // What a picture names apart is in its line.
  expect(find('fig-parameters-compared')?.text).toMatch(/\nCLIP · 120亿 · /u);
  expect(find('fig-parameters-compared')?.text).not.toMatch(/^CLIP$/mu);
  expect(find('row-pretrained-palm')?.text).toContain('报告：5400亿');
  expect(find('model-palm')?.text).toContain('报告：5400亿\n来源：5403.5亿');
});
