import { describe, expect, inject, test } from 'vitest';
import { createTermFinder } from '../../src/content/find-names.ts';
import { readReport } from '../../src/report/report.ts';
import { termHeading } from '../../src/content/terms.ts';
import { builtPage } from '../support/built-site.ts';
import { siteFile } from '../support/site-files.ts';

const { dir } = inject('rootSite');
const data = readReport();
const { $ } = builtPage(dir, '/glossary/');
const ids = new Set(data.terms.map(({ id }) => id));

test.each('AIGC GAN 扩散模型 Transformer RLHF 预训练 参数量 多模态 GPGPU DPU 光模块 MAU FLOP 摩尔定律 渗透率 市盈率 元宇宙'.split(' '))(
  '%s is a term',
  (name) => {
    const find = createTermFinder(data.terms);
    expect(find(name).map(({ start, end }) => end - start)).toEqual([name.length]);
  },
);

test('each term shows its names, its definition, its sources and where it is used', () => {
  expect(data.terms.length).toBeGreaterThanOrEqual(60);
  for (const term of data.terms) {
    const entry = $(`#term-${term.id}`);
    const text = entry.text();
    for (const words of [term.zh, term.en, term.abbr, ...(term.aliases ?? []), term.definition])
      if (words !== undefined) expect(text).toContain(words);
    for (const source of term.sources ?? []) expect(entry.find(`a[href="/sources/#source-${source}"]`)).toHaveLength(1);
    expect(entry.find('.source__cited').text().trim()).not.toBe('');
  }
});

test('the index by pinyin leads to each term, under its abbreviation too, and the index by category to each category', () => {
  const indexed = $('nav[aria-label="按拼音"] a')
    .map((_, link) => `${link.attribs['href'] ?? ''} ${$(link).text()}`)
    .get();
  const wanted = data.terms.flatMap(({ id, zh, abbr }) => [zh, ...(abbr === undefined ? [] : [abbr])].map((name) => ({ id, name })));
  expect(wanted.filter(({ id, name }) => !indexed.some((entry) => entry.startsWith(`#term-${id} `) && entry.includes(name)))).toEqual([]);
  const categories = $('nav[aria-label="按类别"] a')
    .map((_, link) =>
      $(link.attribs['href'] ?? '?')
        .text()
        .trim(),
    )
    .get();
  expect(categories).toEqual([...data.kinds.terms]);
});

test('a definition is one or two sentences', () => {
  const long = data.terms.filter(({ definition }) => (definition.match(/[。！？]/gu) ?? []).length > 2 || !definition.endsWith('。'));
  expect(long.map(({ id }) => id)).toEqual([]);
});

describe.each(data.chapters.map(({ id }) => id))('/%s/', (chapter) => {
  const page = builtPage(dir, `/${chapter}/`);
  const definitions = JSON.parse(siteFile(dir, '/glossary/definitions.json')) as Record<string, [string, string]>;

  test('marks a term once a section, as a link into the glossary, with a definition to show', () => {
    const sections = page.$('[data-section]').toArray();
    let marks = 0;
    for (const section of sections) {
      const marked = page
        .$(section)
        .find('a.term')
        .map((_, link) => link.attribs['data-term'])
        .get();
      marks += marked.length;
      expect(marked).toEqual([...new Set(marked)]);
      for (const id of marked) {
        const term = data.terms.find((candidate) => candidate.id === id);
        expect(ids.has(id)).toBe(true);
        expect(page.$(section).find(`a.term[data-term="${id}"]`).attr('href')).toBe(`/glossary/#term-${id}`);
        expect(definitions[id]).toEqual(term && [termHeading(term), term.definition]);
      }
    }
    expect(marks).toBeGreaterThan(sections.length / 2);
  });

  test('no sentence carries more than two marks', () => {
    const crowded = page
      .$('[data-section] p, [data-section] li')
      .toArray()
      .flatMap((block) => {
        const html = page.$(block).clone();
        html.find('.note, p, li').remove();
        return (html.html() ?? '').split(/[。！？；]/u).filter((sentence) => (sentence.match(/class="term"/gu) ?? []).length > 2);
      });
    expect(crowded).toEqual([]);
  });
});
