import { globSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { builtPage, builtPages } from '../support/built-site.ts';
import { siteFile } from '../support/site-files.ts';

const { dir, content } = inject('site');
const { sources, kinds } = readReport(content);
const squeeze = (text: string) => text.replace(/\s+/gu, '');
const quoted = sources.filter(({ basis }) => kinds.bases[basis]?.quoted).map(({ id }) => id);

test('the signs of a table stand for words; each that a page shows is explained there in one sentence, and no other', () => {
  const signsIn = (words: readonly string[]) => [...new Set(words.join('').replace(/[^†‡§]/gu, ''))].toSorted().join('');
  const faults = builtPages(dir).flatMap(({ path, $ }) => {
    const keys = $('.marks-key').toArray().map((key) => squeeze($(key).text())); // prettier-ignore
    const shown = $('[data-mark]').toArray().map((sign) => $(sign).attr('data-mark') ?? ''); // prettier-ignore
    const wordless = keys.filter((key) => !/^出处中的[†‡§]指“[^†‡§”]+”(?:，[†‡§]指“[^†‡§”]+”)*。$/u.test(key));
    return signsIn(keys) === signsIn(shown) ? wordless : [`${path}: shows ${signsIn(shown)}, explains ${signsIn(keys)}`];
  });
  expect(faults).toEqual([]);
});

test('signs stand right behind the source', () => {
  const parted = builtPages(dir).flatMap(({ path, $ }) =>
    $('[data-mark]:not([data-mark=""])')
      .toArray()
      .flatMap((sign) => ($(sign).prev().is('a') ? [] : [`${path}: ${squeeze($(sign).parent().text())}`])),
  );
  expect(parted).toEqual([]);
});

describe('what only the report quotes', () => {
  test('stands in brackets behind the report wherever a page cites it', () => {
    // Short links name the place that they lead to.
    const pages = builtPages(dir).filter(({ path }) => !path.startsWith('/s/'));
    const links = pages.flatMap(({ path, $ }) =>
      $(quoted.map((id) => `a[href$="/sources/#source-${id}"]`).join())
        .not('.permalink-groups a')
        .toArray()
        .map((link) => {
          const line = squeeze($(link).parent().closest(':not(.citation)').text());
          const [before = '', after = ''] = line.split(squeeze($(link).text()));
          return { place: `${path}: ${line}`, isBehind: /报告（引自[^（）]*$/u.test(before) && /^[^（）]*）/u.test(after) };
        }),
    );
    expect(links.length).toBeGreaterThan(quoted.length);
    expect(links.filter(({ isBehind }) => !isBehind)).toEqual([]);
  });

  test('stands there in the Markdown copies', () => {
    const names = quoted.map((id) => `/sources/#source-${id})`);
    const lines = [...globSync('**/*.md', { cwd: dir }), 'llms-full.txt'].flatMap((file) =>
      siteFile(dir, `/${file}`)
        .split('\n')
        .flatMap((line) => names.flatMap((name) => (line.includes(name) ? [{ file, line, before: line.split(name)[0] ?? '' }] : []))),
    );
    expect(lines).not.toEqual([]);
    expect(lines.filter(({ before }) => !/\[报告\]\([^()]*\)（引自[^（）]*$/u.test(before))).toEqual([]);
  });

  test('is said to be so on the list of sources', () => {
    const { $ } = builtPage(dir, '/sources/');
    for (const { id } of sources) {
      expect([id, $(`#source-${id} .source__facts`).text().includes('只见于报告的引用')]).toEqual([id, quoted.includes(id)]);
    }
  });
});

describe('the data files cite as the pages do', () => {
  test.each([
    ['timeline', '/timeline/', 'event', '.event__meta span'],
    ['models', '/models/', 'model', '.models-table__sources'],
    ['annotations', '/annotations/', 'note', '.ledger__foot p'],
    ['glossary', '/glossary/', 'term', '.ledger__foot p'],
  ])('%s', (set, path, kind, cell) => {
    const { $ } = builtPage(dir, path);
    const rows = JSON.parse(siteFile(dir, `/data/${set}.json`)) as { id: string; citation: string | null }[];
    const shown = rows.map(({ id }) => {
      const line = $(`#${kind}-${id}`)
        .find(cell)
        .toArray()
        .find((element) => $(element).find('a[href*="/sources/#source-"]').length > 0);
      return [id, line ? squeeze($(line).text()).replace(/^出处：/u, '') : null];
    });
    expect(shown).toEqual(rows.map(({ id, citation }) => [id, citation === null ? null : squeeze(citation)]));
  });
});

test('no line that cites is called anything but 出处', () => {
  const lines = builtPages(dir).flatMap(({ path, $ }) =>
    $('a[href*="/sources/#source-"]')
      .toArray()
      .map((link) => `${path}: ${squeeze($(link).parent().closest(':not(.citation)').text())}`),
  );
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.includes('来源：'))).toEqual([]);
});

test('punctuation that ends a citation stands in its box, so that no line begins with it', () => {
  const boxes = builtPages(dir).flatMap(({ $ }) => $('.citation').toArray());
  expect(boxes.length).toBeGreaterThan(0);
  const torn = boxes
    .map(({ nextSibling }) => (nextSibling && 'data' in nextSibling ? nextSibling.data : ''))
    .filter((text) => /^[；、）。，：]/u.test(text));
  expect(torn).toEqual([]);
});
