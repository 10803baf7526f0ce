import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import esX from 'eslint-plugin-es-x';
import { expect, inject, test } from 'vitest';
import { lackingInCss } from '../support/oldest-browsers/css.ts';
import { lackingInHtml } from '../support/oldest-browsers/html.ts';
import { lackingInScript } from '../support/oldest-browsers/scripts.ts';

const { dir } = inject('site');
const files = (pattern: string) => globSync(pattern, { cwd: dir }).map((file) => ({ file, code: readFileSync(join(dir, file), 'utf8') }));

/**
 * Rules against what ES2022 does not have, by the name of a method alone: built scripts have no types. Out are methods of iterators that
 * arrays have as well, and findLast, which every browser of src/build/oldest-browsers.ts knows.
 */
const newerThanEs2022 = Object.keys(esX.configs['flat/restrict-to-es2022'].rules ?? {}).filter(
  (rule) => !/iterator-prototype-(?!drop|take|toarray)|findlast/u.test(rule),
);

const config: Linter.Config = {
  plugins: { 'es-x': esX },
  rules: Object.fromEntries(newerThanEs2022.map((rule) => [rule, 'error'])),
  settings: { 'es-x': { aggressive: true } },
};

function newerFunctions(code: string): string[] {
  return new Linter().verify(code, config).map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
}

test.each([
  'list.toSorted()',
  'list.toReversed()',
  'list.with(0, 1)',
  'Map.groupBy(list, keyOf)',
  'text.toWellFormed()',
  'Promise.withResolvers()',
  'new Set().union(other)',
  'map.values().toArray()',
])('%s is found', (code) => {
  expect(newerFunctions(code)).toHaveLength(1);
});

test('no script calls a function that the oldest browsers lack', () => {
  // Pagefind's own program has such a name for something else; the table of tests/browsers runs it.
  const scripts = files('**/*.js').filter(({ file }) => !file.startsWith('pagefind'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.flatMap(({ file, code }) => newerFunctions(code).map((found) => `${file}:${found}`))).toEqual([]);
});

/** Of what is allowed, what is not there to be allowed. */
const unused = (allowed: readonly string[], found: readonly string[]) =>
  allowed.filter((name) => !found.some((message) => message.startsWith(name)));

/** Calls that a page makes only where it has asked before, or the polyfill of popovers has come. */
const GUARDED = new Map([
  ['showPopover', 'dom/popover.ts'],
  ['hidePopover', 'dom/popover.ts'],
  ['newState', 'events of a popover, dom/popover.ts'],
  ['share', 'asked for with `in`'],
  ['ClipboardItem', 'asked for with `in`'],
  ['Segmenter', 'asked for with `in`'],
  ['segment', 'of a Segmenter'],
  ['containing', 'of a Segmenter'],
  [':details-content', 'asked for with CSS.supports()'],
  ['navigationType', 'of window.navigation, if it is there'],
  ['canIntercept', 'of window.navigation, if it is there'],
  ['connection', 'if it is there, offline/page/keep.ts'],
  ['saveData', 'of navigator.connection'],
  ['effectiveType', 'of navigator.connection'],
  ['requestIdleCallback', 'asked for with `in`'],
]);
/** Names that fields of the site's own records share with newer interfaces. */
const OWN_NAMES = ['element', 'entry', 'first', 'level', 'path', 'percent', 'radius', 'results', 'run', 's', 'side', 'to'];

test.each([
  'element.checkVisibility()',
  'element.showPopover()',
  'element.matches(":popover-open")',
  'element.querySelector(`a:has(b)`)',
  'element.addEventListener("scrollend", act)',
  'element.ariaHasPopup = "dialog"',
  'AbortSignal.any(signals)',
  'new Highlight()',
  'const act = ({ newState }) => newState',
  'element.onscrollend = act',
  'map.values().filter(isGood)',
  'text.matchAll(/a/gu).map(read)',
  'requestIdleCallback(act)',
  'matchMedia("(prefers-reduced-transparency)")',
])('%s is found', (code) => {
  expect(lackingInScript(code)).toHaveLength(1);
});

test('no script uses of the browser what the oldest ones lack', () => {
  // The names in Workbox's program are its own; pages do without a worker that does not start.
  const scripts = files('**/*.js').filter(({ file }) => !/popover-fn|^pagefind|^sw\.js/u.test(file));
  const found = scripts.flatMap(({ file, code }) => lackingInScript(code).map((message) => ({ file, message })));
  const allowed = [...GUARDED.keys(), ...OWN_NAMES];
  expect(found.filter(({ message }) => !allowed.some((name) => message.startsWith(`${name} is not in `)))).toEqual([]);
  expect(
    unused(
      allowed,
      found.map(({ message }) => message),
    ),
  ).toEqual([]);
});

/** What a page may do without: readers of older browsers miss a nicety, no word and no function. */
const HARMLESS = new Map([
  ['text-autospace', 'Han and Latin stand closer'],
  ['text-spacing-trim', 'punctuation keeps its width'],
  ['text-wrap', 'lines break where they must'],
  ['content-visibility', 'long lists are laid out at once'],
  ['contain-intrinsic-block-size', 'goes with content-visibility'],
  ['forced-color-adjust', 'Safari has no forced colours'],
  ['cursor', 'iOS has no pointer'],
  ['scrollbar-gutter', 'scroll bars of Safari lie over the page'],
  ['@page', 'margins of paper are those of the browser'],
  ['break-after', 'a heading may end a sheet'],
  ['break-before', 'a line may begin a sheet'],
  ['zoom', 'a drawing on paper has letters as large as on a screen'],
  ['color-mix()', 'a place that was arrived at does not glow before its wash'],
  [':details-content', 'dom/print-folded.ts unfolds for paper'],
  [':-webkit-search-cancel-button', 'a field has no cross, or that of its browser'],
  ['@media (scripting)', 'without script, controls that do nothing are seen'],
]);

test.each([
  'a:has(b) { color: red }',
  'a { height: 100dvb }',
  'a { height: 100dvb; height: 100vh }',
  'a { color: light-dark(red, blue) }',
  'a { float: inline-end }',
  'a { content: "a" / "b" }',
  'a { content: "a"; content: var(--b) / "c" }',
  'a { b & { color: red } }',
  'a { b { color: red } }',
  'a { color: rgb(from red r g b / 50%) }',
  'a { background: linear-gradient(to right in oklch, red, blue) }',
  'a { transition-timing-function: linear(0, 0.5, 1) }',
  'a { display: inline flex }',
  'a:nth-child(2 of b) { color: red }',
  '@font-face { size-adjust: 90% }',
  '@supports (display: grid) { a:has(b) { color: red } }',
  '@supports not selector(:has(a)) { a:has(b) { color: red } }',
  ':popover-open { color: red }',
  '@starting-style { a { color: red } }',
  '@media (scripting: none) { a { color: red } }',
])('%s is found', async (code) => {
  expect(await lackingInCss(code)).toHaveLength(1);
});

test('what asks Object or an array for values is no iterator', () => {
  expect(lackingInScript('Object.values(map).filter(isGood); list.map(read)')).toEqual([]);
});

test.each([
  'a { height: 100vh; color: red; height: 100dvb }',
  '@supports selector(:has(a)) { a:has(b) { color: red } }',
  '@supports (animation-timeline: scroll()) { a { animation-range: entry } }',
  'a:not(:is(:popover-open, .\\:popover-open)) { color: red }',
])('%s has a fallback', async (code) => {
  expect(await lackingInCss(code)).toEqual([]);
});

test('no style sheet needs what the oldest browsers lack', async () => {
  const css = files('**/*.css').map(({ code }) => code).join(''); // prettier-ignore
  expect(await lackingInCss(css, HARMLESS.keys())).toEqual([]);
  expect(unused([...HARMLESS.keys()], await lackingInCss(css))).toEqual([]);
});

test('colours of the two themes are there for browsers without light-dark()', () => {
  const css = files('**/*.css').map(({ code }) => code).join(''); // prettier-ignore
  expect(css).toContain('prefers-color-scheme');
  expect(css).not.toContain('light-dark(');
});

/** What a page is written with that comes later, or that a browser has no use for. */
const HARMLESS_IN_HTML = [
  ...['[popover]', 'button[popovertarget]', 'button[popovertargetaction]'], // dom/popover.ts brings them
  '[name=viewport]', // only phones have one
  '[rel=icon]',
  '[rel=modulepreload]', // what it names is loaded later there
  ...['[rel=manifest]', '[name=theme-color]'], // for devices that keep sites among their programs
  'details[name]', // several may be open; styles/charts.css lays the one in use above the others
  '[autocapitalize]',
  '[autocorrect]', // only Apple's keyboards correct what is typed in a field to search
];

test.each(['<details name="a">', '<search>', '<div hidden="until-found">', '<template shadowrootmode="open">', '<dialog closedby="any">'])(
  '%s is found',
  (html) => {
    expect(lackingInHtml(html)).toHaveLength(1);
  },
);

test('no page is written with what the oldest browsers lack', () => {
  const pages = files('**/*.html').filter(({ file }) => !file.startsWith('s/'));
  const found = [...new Set(pages.flatMap(({ code }) => lackingInHtml(code)))];
  expect(found.filter((message) => !HARMLESS_IN_HTML.some((name) => message.startsWith(`${name} `)))).toEqual([]);
  expect(unused(HARMLESS_IN_HTML, found)).toEqual([]);
});
