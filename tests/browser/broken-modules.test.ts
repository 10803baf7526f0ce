import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { url } = inject('site');
const openPage = useBrowser();

/** What a page's scripts do, each of which must not need the others. */
const WORKS = ['contents', 'notes', 'repair', 'search', 'share', 'theme'] as const;
type Work = (typeof WORKS)[number];

/** What a browser may lack or refuse, and what may stop working by that. */
const BROKEN: [what: string, stops: Work[]][] = [
  ['matchMedia', []],
  ['IntersectionObserver', ['contents']],
  ['localStorage', []],
  ['chart-picture', []],
  ['report-contents', ['contents']],
  ['theme-switch', ['theme']],
  ['share-link', ['share']],
];

test.each(BROKEN)('where %s fails, only %j does', async (what, stops) => {
  const page = await openPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript((name) => {
    const refuse = () => {
      throw new Error(`No ${name}`);
    };
    if (!name.includes('-')) Object.defineProperty(window, name, { get: refuse });
    const define = customElements.define.bind(customElements);
    customElements.define = (element, ...rest) => {
      if (element === name) refuse();
      define(element, ...rest);
    };
  }, what);
  await page.goto(`${url}fleet/#CABLES。`);
  await page.waitForURL('**/fleet/#cables', { timeout: 5000 }).catch(() => undefined);
  // The contents follow the text once it has been looked at.
  if (!stops.includes('contents')) await page.locator('.report-contents [href^="#"][aria-current]').first().waitFor({ state: 'attached' });
  const works = await page.evaluate(() => ({
    contents: document.querySelector('.report-contents [href^="#"][aria-current]') !== null,
    notes: document.querySelector('a[data-note][aria-expanded], report-note:defined, [data-note][aria-describedby]') !== null,
    repair: location.hash === '#cables',
    share: document.querySelector('share-link a[role="button"]') !== null,
    theme: document.querySelector('theme-switch button:not([hidden])') !== null,
    search: false,
  }));
  await page.keyboard.press('Control+k');
  works.search = await page
    .locator('dialog[open] input[name="q"]')
    .waitFor({ timeout: 5000 })
    .then(
      () => true,
      () => false,
    );
  expect(WORKS.filter((work) => !works[work])).toEqual(stops);
});

test.each(['fleet/', 'timeline/', 'models/', 'annotations/'])('/%s does without its own scripts where these never come', async (path) => {
  const page = await openPage({ viewport: { width: 1280, height: 800 } });
  const own = [...(await (await fetch(`${url}${path}`)).text()).matchAll(/<script type="module" src="([^"]+)"/gu)]
    .map(([, src = '']) => src)
    .filter((src) => !src.includes('EveryPage'));
  expect(own.length).toBeGreaterThan(0);
  for (const src of own) await page.route(`**${src}`, () => undefined);
  await page.goto(`${url}${path}`, { waitUntil: 'commit' });
  await page.locator('theme-switch button:not([hidden])').waitFor();
  await page.locator('share-link a[role="button"]').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] [data-search-results]').waitFor({ state: 'attached' });
});
