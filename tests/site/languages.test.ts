import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import type { LanguagePart } from '../../src/text/languages.ts';
import { builtPages } from '../support/built-site.ts';
import { siteFile } from '../support/site-files.ts';

const { dir, content } = inject('site');
const { languages = {}, site } = readReport(content);
const { none = [], ...tongues } = languages;

/** What screen readers do not read, or read as it is written. */
const UNREAD = 'head, script, style, code, pre, [aria-hidden="true"], [aria-hidden="true"] *, textarea';
const THREE_WORDS = /(?:\p{Script=Latin}[\p{Script=Latin}\p{N}’'&/.-]*[,:;()[\]"]* [(["]?){2}\p{Script=Latin}[\p{Script=Latin}\p{N}’'-]*/gu;
const TEXT = 3;

/** The texts of each page in which a screen reader meets words, each with its effective language. */
const texts = builtPages(dir).flatMap(({ path, $ }) => {
  $('wbr').remove();
  return $('body, body *')
    .not(UNREAD)
    .not($('code, pre').find('*'))
    .toArray()
    .flatMap((element) => {
      // Texts that only a line break of the markup parted are one.
      const lang = $(element).closest('[lang]').attr('lang') ?? '';
      const own = element.children.map((node) => (node.nodeType === TEXT && 'data' in node ? node.data.replace(/\s+/gu, ' ') : '\n'));
      return own
        .join('')
        .split('\n')
        .map((text) => ({ path, lang, text }));
    });
});

test('no passage of three Latin words or more is read out as Chinese', () => {
  const unmarked = texts
    .filter(({ lang }) => lang === site.language)
    .map(({ path, text }) => ({ path, text: none.reduce((rest, phrase) => rest.replaceAll(phrase, ''), text) }))
    .flatMap(({ path, text }) => (text.match(THREE_WORDS) ?? []).map((passage) => `${path}: ${passage}`));
  expect(unmarked).toEqual([]);
  expect(texts.filter(({ lang }) => lang === 'en').length).toBeGreaterThan(0);
});

test('nor in the definitions that chapters show', () => {
  const parts = Object.values(JSON.parse(siteFile(dir, '/glossary/definitions.json')) as Record<string, LanguagePart[][]>).flat(2);
  expect(parts.filter(({ text, lang }) => lang === undefined && text.match(THREE_WORDS))).toEqual([]);
});

const phrases = Object.entries(tongues).flatMap(([lang, list]) => list.map((phrase) => [phrase, lang] as const));

test.each(phrases)('%s is read out as %s wherever it stands', (phrase, lang) => {
  const places = texts.filter(({ text }) => text.includes(phrase));
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter((place) => place.lang !== lang)).toEqual([]);
});
