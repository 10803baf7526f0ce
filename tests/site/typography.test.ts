import { globSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { builtPages, isReadingPage } from '../support/built-site.ts';
import { siteFile } from '../support/site-files.ts';

const { dir } = inject('site');
/** Labels, which have a space before or after them. */
const LABELS = '.count, .note__kind, .note__gravity, .event__kind, .home-chapters__numeral, .print-book__numeral, .gravity-index__means';
const texts = builtPages(dir)
  .filter(isReadingPage)
  .map(({ path, $ }) => {
    // Titles of other people's works are printed as they are.
    const blocks = $('main p, main li, main td, main th, main h1, main h2, main figcaption').map((_, element) =>
      $(element).clone().find('script, style, pre, code, svg, cite').remove().end().find(LABELS).replaceWith('|').end().text(),
    );
    return { path, blocks: blocks.get() };
  });

function occurrences(pattern: RegExp): string[] {
  return texts.flatMap(({ path, blocks }) =>
    blocks.flatMap((block) =>
      [...block.matchAll(pattern)].map((match) => `${path}: ${block.slice(Math.max(0, match.index - 12), match.index + 12)}`),
    ),
  );
}

test('no bold mark or heading id of the Markdown source shows', () => {
  expect(occurrences(/\*\*|\[#[a-z]/gu)).toEqual([]);
});

test('no line break of the source leaves a space between two Chinese characters', () => {
  expect(occurrences(/\p{Script=Han} +\p{Script=Han}/gu)).toEqual([]);
});

test('no half-width comma or stop follows a Chinese character', () => {
  expect(occurrences(/\p{Script=Han}[,;:!?]/gu)).toEqual([]);
});

test('no Chinese punctuation is part of an address', () => {
  const addresses = builtPages(dir).flatMap(({ $ }) =>
    $('a[href]')
      .map((_, element) => $(element).attr('href') ?? '')
      .get(),
  );
  expect(addresses.filter((href) => /[^\x20-\x7e]|%[89a-f]/iu.test(href))).toEqual([]);
});

test('WebKit sets no space beside digits: it draws them over the next character', () => {
  const sheets = globSync('assets/*.css', { cwd: dir }).map((sheet) => siteFile(dir, sheet));
  expect(sheets.join('')).toContain(
    '@supports (text-autospace:ideograph-alpha) and (hanging-punctuation:first){html{text-autospace:ideograph-alpha}}',
  );
});
