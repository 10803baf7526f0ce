import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { termHeading } from '../../src/content/terms.ts';
import { builtPage } from '../support/built-site.ts';
import { siteFile } from '../support/site-files.ts';

const { dir, content } = inject('site');
const data = readReport(content);
const { $ } = builtPage(dir, '/glossary/');
const ids = new Set(data.terms.map(({ id }) => id));

test('each term shows its names, its definition, its sources and where it is used', () => {
  for (const term of data.terms) {
    const entry = $(`#term-${term.id}`);
    const text = entry.text();
    for (const words of [term.zh, term.en, term.abbr, ...(term.aliases ?? []), term.definition])
      if (words !== undefined) expect(text).toContain(words);
    for (const source of term.sources ?? []) expect(entry.find(`a[href="/sources/#source-${source}"]`)).toHaveLength(1);
    expect(entry.find('.ledger__foot').text().trim()).not.toBe('');
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

describe.each(data.chapters.map(({ id }) => id))('/%s/', (chapter) => {
  const page = builtPage(dir, `/${chapter}/`);
  const definitions = JSON.parse(siteFile(dir, '/glossary/definitions.json')) as Record<string, { text: string }[][]>;

  test('marks a term once a section, as a link into the glossary, with a definition to show', () => {
    const sections = page.$('[data-section]').toArray();
    for (const section of sections) {
      const marked = page
        .$(section)
        .find('a.term')
        .map((_, link) => link.attribs['href']?.replace('/glossary/#term-', ''))
        .get();
      expect(marked).toEqual([...new Set(marked)]);
      for (const id of marked) {
        const term = data.terms.find((candidate) => candidate.id === id);
        expect(ids.has(id)).toBe(true);
        expect(definitions[id]?.map((parts) => parts.map(({ text }) => text).join(''))).toEqual(
          term && [termHeading(term), term.definition],
        );
      }
    }
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

test('two sections in three have a marked term', () => {
  const chapters = data.chapters.map(({ id }) => builtPage(dir, `/${id}/`).$);
  const count = (selector: string) => chapters.reduce((sum, page) => sum + page(selector).length, 0);
  expect(count('[data-section] a.term')).toBeGreaterThan((count('[data-section]') * 2) / 3);
});
