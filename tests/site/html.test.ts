import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { builtPages, isReadingPage } from '../support/built-site.ts';

/** What ends with what stands behind it, or around it. */
const ENDED = /^Element <(?:li|p|d[dt]|t[dhr]|thead|tbody)> is implicitly closed/u;

const pages = builtPages(inject('site').dir);
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The compiler decides on white space, case, quotes and void elements.
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'long-title': 'off',
    // Custom elements are inline by default and hold what their place allows.
    'no-unknown-elements': 'off',
    // A table box that scrolls is a region with a name and takes the focus.
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
    'tel-non-breaking': 'off',
    'no-raw-characters': 'off',
  },
});

/** The hundreds of short links differ in texts and values alone, which other tests read: one is checked of those with the same elements and attributes. */
const shapes = new Map(pages.map((page) => [page.path.startsWith('/s/') ? shapeOf(page.html) : page.path, page]));

function shapeOf(html: string): string {
  return html.replaceAll(/"[^"]*"|(?<==)[^\s>"]+|(?<=>)[^<]+/gu, '');
}

test.each([...shapes.values()].map((page) => [page.path, page] as const))('%s is valid HTML', async (_, { html, file }) => {
  const report = await validator.validateString(html, file);
  const messages = report.results.flatMap((result) =>
    result.messages
      .filter(({ message }) => !ENDED.test(message))
      .map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`),
  );
  expect(messages).toEqual([]);
});

test('what the first paint waits for stands behind what pages load beside it, and none of it keeps the others waiting', () => {
  const faults = pages.flatMap(({ path, html }) => {
    const head = html.slice(0, html.indexOf('</head>'));
    const [first, ...others] = [...head.matchAll(/<script src="([^"]+)"><\/script>/gu)];
    if (!first) return [];
    const behind = /<link rel="stylesheet"|<script type="module"/u.test(head.slice(first.index)) ? [`${path}: not behind`] : [];
    const late = others.filter(([, file]) => !head.slice(0, first.index).includes(`<link rel="preload" as="script" href="${file}"`));
    return [...behind, ...late.map(([, file]) => `${path}: ${file} is asked for late`)];
  });
  expect(faults).toEqual([]);
});

describe('pages', () => {
  test.each([
    ['title', (page: (typeof pages)[number]) => page.$('title').text()],
    ['description', (page: (typeof pages)[number]) => page.$('meta[name="description"]').attr('content')],
  ])('each has a %s of its own', (_, read) => {
    const values = pages.filter(isReadingPage).map((page) => [read(page), page.path] as const);
    const repeated = values.filter(([value], index) => !value || values.findIndex(([other]) => other === value) !== index);
    expect(repeated).toEqual([]);
  });

  test('each has one headline', () => {
    const others = pages.filter(isReadingPage).filter(({ $ }) => $('h1').length !== 1);
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  test('no id stands twice on a page', () => {
    const repeated = pages.flatMap(({ path, $ }) => {
      const ids = $('[id]')
        .map((_, element) => $(element).attr('id') ?? '')
        .get();
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
    });
    expect(repeated).toEqual([]);
  });

  test('each heading of a report section has an explicit id, and its section names it', () => {
    for (const { $, path } of pages.filter((page) => page.$('[data-section]').length > 0)) {
      const prefix = path === '/print/' ? 'p-' : '';
      for (const section of $('[data-section]').toArray()) {
        expect(`${path} ${$(section).find('h2').attr('id') ?? 'none'}`).toBe(`${path} ${prefix}${$(section).attr('data-section') ?? ''}`);
      }
    }
  });

  test('no style sheet and no script stands within any page', () => {
    const offenders = pages.flatMap(({ path, $ }) =>
      $('style, script:not([src]):not([type="application/ld+json"], [type="application/json"])')
        .toArray()
        .map((element) => `${path} <${element.tagName}>`),
    );
    expect(offenders).toEqual([]);
  });
});
