import { expect, inject, test } from 'vitest';
import { OLDEST_BROWSERS } from '../../src/build/oldest-browsers.ts';
import { builtPage } from '../support/built-site.ts';

const NAMES: Readonly<Record<string, string>> = { chrome: 'Chromium', edge: 'Edge', firefox: 'Firefox', safari: 'Safari', ios: 'iOS' };

test('the page about the site names the oldest browsers that it is built for', () => {
  const text = builtPage(inject('site').dir, '/about/').$('#ui-browsers').nextUntil('h2').text().replaceAll(' ', '');
  const oldest = OLDEST_BROWSERS.map((browser) => browser.replace(/^[a-z]+/u, (name) => NAMES[name] ?? name));
  expect(oldest.filter((name) => !new RegExp(String.raw`${name.replace('.', String.raw`\.`)}(?![\d.])`, 'u').test(text))).toEqual([]);
});
