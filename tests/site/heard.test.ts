import type { Cheerio, CheerioAPI } from 'cheerio';
import { expect, inject, test } from 'vitest';
import { builtPages } from '../support/built-site.ts';

const { dir } = inject('site');
const pages = builtPages(dir);
type Element = ReturnType<CheerioAPI>[number];

/** What is heard of an element without a name of its own. */
function heard($: CheerioAPI, element: Cheerio<Element>): string {
  const copy = element.clone();
  copy.find('[aria-hidden="true"]').remove();
  copy.find('[aria-label]').each((_, part) => {
    $(part).text($(part).attr('aria-label') ?? '');
  });
  return copy.text().replace(/\s+/gu, ' ').trim();
}

const textsOf = ($: CheerioAPI, mark: Element) =>
  $(mark)
    .find('text, tspan')
    .contents()
    .toArray()
    .flatMap((node) => ('data' in node ? node.data.split('，').map((words) => words.trim()) : []))
    .filter((words) => /[\p{L}\p{N}]/u.test(words));

const pieces = (words: string) => words.split(/[，：；（）→\s]/u).filter(Boolean);
const times = (all: readonly string[], one: string) => all.filter((each) => each === one).length;

test('a mark of a drawing is called by all that stands on it, once, and its words are apart', () => {
  const marks = pages.flatMap(({ path, $ }) =>
    $('svg a[data-tip]')
      .toArray()
      .map((mark) => ({ path, name: $(mark).attr('aria-label') ?? '', texts: textsOf($, mark), written: $(mark).text() })),
  );
  expect(marks.length).toBeGreaterThan(40);
  const faults = marks.flatMap(({ path, name, texts, written }) => {
    const shown = texts.flatMap(pieces);
    const said = pieces(name);
    // Lines break within words: what is one piece of the name may stand in two lines.
    const drawn = shown.join('');
    const twice = [...new Set(shown)].filter((piece) => times(said, piece) >= drawn.split(piece).length);
    const unsaid = texts.filter((words) => !name.includes(words));
    const glued = texts.filter(
      (words, index) =>
        /\w$/u.test(words) && /^[\p{L}\d]/u.test(texts[index + 1] ?? '') && written.includes(words + (texts[index + 1] ?? '')),
    );
    return [...twice, ...unsaid, ...glued].map((words) => `${path}: ${words} in ${name}`);
  });
  expect(faults).toEqual([]);
});

test('no headline, and nothing that is called by one, is called by notes', () => {
  const faults = pages.flatMap(({ path, $ }) => {
    const labels = $('[aria-labelledby]')
      .toArray()
      .flatMap((named) => $(named).attr('aria-labelledby')?.split(' ') ?? []);
    const names = [...$(labels.map((id) => `[id="${id}"]`).join(', ') || 'never').toArray(), ...$('h1, h2, h3, h4').toArray()];
    return names.filter((name) => $(name).find('[data-note]').length > 0).map((name) => `${path}: ${$(name).text()}`);
  });
  expect(faults).toEqual([]);
});

test('how many there are is not heard as part of the name before', () => {
  const counted = pages.flatMap(({ path, $ }) => {
    $('.count').prepend('#');
    const named = $(':is(h2, h3, dt, summary, label, li):has(> .count, > span > .count)').toArray();
    return named.map((element) => `${path}: ${heard($, $(element))}`);
  });
  expect(counted.length).toBeGreaterThan(20);
  expect(counted.filter((name) => /(?<!， ?)#/u.test(name))).toEqual([]);
});

test('a power of ten keeps its exponent where its text is read out or copied', () => {
  const written = pages.flatMap(({ path, $ }) => {
    const texts = $('main :is(td, li, p, dd, span)')
      .not('svg *')
      .toArray()
      .map((element) => $(element).text());
    const names = $('svg [aria-label]')
      .toArray()
      .map((element) => $(element).attr('aria-label') ?? '');
    return [...texts, ...names].filter((text) => /×\s*10/u.test(text)).map((text) => `${path}: ${text}`);
  });
  expect(written.length).toBeGreaterThan(5);
  expect(written.filter((text) => /×\s*10(?![⁰¹²³⁴⁵⁶⁷⁸⁹])/u.test(text))).toEqual([]);
});

test('what opens has a name, and so has each column by which a table is sorted, another one', () => {
  for (const { path, $ } of pages) {
    const unnamed = $('[popover]:not([aria-label], [aria-labelledby])').toArray();
    expect([path, unnamed.map((popup) => $(popup).attr('class'))]).toEqual([path, []]);
    const columns = $('[data-sort]')
      .toArray()
      .map((head) => heard($, $(head)));
    expect([path, columns]).toEqual([path, [...new Set(columns)]]);
  }
});
