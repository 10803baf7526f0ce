import { expect, inject, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { OLDEST_BROWSERS } from '../../src/build/oldest-browsers.ts';
import { builtPage } from '../support/built-site.ts';

const NAMES: Readonly<Record<string, string>> = { chrome: 'Chromium', edge: 'Edge', firefox: 'Firefox', safari: 'Safari', ios: 'iOS' };
const oldest = OLDEST_BROWSERS.map((browser) => browser.replace(/^[a-z]+/u, (name) => NAMES[name] ?? name));
const { $ } = builtPage(inject('site').dir, '/about/');
const [supported = '', ...tried] = $('#ui-browsers')
  .nextUntil('h2')
  .toArray()
  .map((paragraph) => $(paragraph).text().replaceAll(' ', ''));
const unnamed = (names: readonly string[], text: string) =>
  names.filter((name) => !new RegExp(String.raw`${name.replace('.', String.raw`\.`)}(?![\d.])`, 'u').test(text));

test('the page about the site names the oldest browsers that it is built for', () => {
  expect(unnamed(oldest, supported)).toEqual([]);
});

test('it says of each of these whether it was tried, and which old one the tests run in', () => {
  const [, inTests = ''] = /@(\d+)/u.exec(manifest.devDependencies['chromium-109']) ?? [];
  const asked = oldest.filter((name) => /^(?:Chromium|Firefox|Safari)/u.test(name));
  expect(unnamed([...asked, `Chromium${inTests}`], tried.join(''))).toEqual([]);
});
