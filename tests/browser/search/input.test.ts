import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/browser.ts';

/** What keyboards and input methods do: compose, give up composing, name keys in their own way, and type before the search has loaded. */
const { url } = inject('site');
const openPage = useBrowser();
const FIELD = 'dialog[open] input[name="q"]';

/** Keeps the search's scripts back until it is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const gate = Promise.withResolvers<undefined>();
  await page.route(/\/assets\/search\.[^/]*\.js/u, async (route) => {
    await gate.promise;
    await route.continue();
  });
  return () => {
    gate.resolve(undefined);
  };
}

test('the field has the focus within the tap, keeps what is typed before the search has loaded, and can be closed', async () => {
  const page = await openPage();
  const release = await holdScripts(page);
  await page.goto(`${url}fleet/`);
  const focused = await page.locator('a.search-link').evaluate((link: HTMLElement, field) => {
    link.click();
    return document.activeElement?.matches(field);
  }, FIELD);
  expect(focused).toBe(true);
  await page.locator('dialog[open]').getByRole('button', { name: '关闭' }).click();
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('滑');
  // Closes at once, where it would empty a field of this type first.
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('滑环');
  release();
  await page.locator('dialog[open] a[href="/market/#suppliers"]').waitFor();
  expect(await page.locator(FIELD).evaluate((field: HTMLInputElement) => [field.value, field === document.activeElement])).toEqual([
    '滑环',
    true,
  ]);
});

test('where the search never loads, words say so within 8 s, and the search page is asked what was typed', async () => {
  const page = await openPage();
  await holdScripts(page);
  await page.goto(`${url}fleet/`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('滑环');
  const words = page.locator('.search-late');
  expect(await words.isVisible()).toBe(false);
  const delay = await words.evaluate((element) => {
    const [animation] = element.getAnimations();
    animation?.finish();
    return Number(animation?.effect?.getComputedTiming().delay);
  });
  expect(delay).toBeLessThan(8000);
  expect(await words.textContent()).toContain('没有载入');
  await words.getByRole('button', { name: '再试一次' }).click({ noWaitAfter: true });
  await page.waitForURL((now) => now.pathname === '/search/' && now.searchParams.get('q') === '滑环', { waitUntil: 'commit' });
  // There the same script does not come, and what the hits would have pushed away stands in their place.
  const contents = page.locator('.site-contents');
  expect(await contents.isVisible()).toBe(false);
  for (const late of [words, contents]) {
    await late.evaluate((element) => element.getAnimations()[0]?.finish());
    expect(await late.isVisible()).toBe(true);
  }
});

test.each([
  ['the hits of an address', `?q=${encodeURIComponent('滑环')}`, 'ready', []],
  ['an empty field', '', 'idle', []],
  ['an empty field with earlier queries', '', 'idle', ['滑环', '叶片', '潮流', '海缆']],
])('on the way to %s nothing on a phone jumps', async (_, query, state, recent) => {
  const page = await openPage({ viewport: { width: 412, height: 823 } });
  await page.addInitScript((queries) => {
    if (queries.length > 0) localStorage.setItem('search-recent', JSON.stringify(queries));
  }, recent);
  // The script comes once the page has been shown.
  await page.route('**/assets/search.*.js', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await route.continue();
  });
  await page.goto(`${url}search/${query}`);
  await page.locator(`main [data-search-state="${state}"] :is(.search-panel__query, .hit, .search-panel__hint):visible`).first().waitFor();
  await page.waitForFunction(() => document.querySelector('main search-panel:defined'));
  const moved = await page.evaluate(
    () =>
      new Promise<(string | undefined)[]>((resolve) => {
        new PerformanceObserver((list) => {
          type Shift = PerformanceEntry & { sources: { node?: Element }[] };
          resolve(
            (list.getEntries() as Shift[]).flatMap(({ sources }) => sources.map(({ node }) => node?.closest('main, footer')?.localName)),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        // Nothing is told of where nothing moved: a frame later this has been.
        requestAnimationFrame(() => setTimeout(resolve, 0, []));
      }),
  );
  expect(moved.filter((part) => part !== undefined)).toEqual([]);
});

test('hits come while a keyboard composes Latin letters, and what finds nothing yet says nothing', async () => {
  const page = await openPage();
  await page.goto(`${url}search/`);
  await page.locator('main input[name="q"]').focus();
  const ime = await page.context().newCDPSession(page);
  const compose = (text: string) => ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('folding');
  await page.locator('[data-search-results] a[href="/market/#outlook"]').waitFor();
  await compose('foldingg');
  await page.waitForTimeout(500);
  expect(await page.locator('main search-panel').getAttribute('data-search-state')).toBe('ready');
  await ime.send('Input.insertText', { text: 'foldingg' });
  await page.locator('[data-search-state="empty"]').waitFor();
});

test.each([
  ['is followed by typing', () => undefined],
  [
    'loses the focus',
    (field: HTMLInputElement) => {
      field.value = '滑环';
      field.blur();
    },
  ],
])('a composition that never ends and %s leaves the search able to hear', async (_, abandon) => {
  const page = await openPage();
  await page.goto(`${url}search/`);
  const field = page.locator('main input[name="q"]');
  await field.focus();
  await field.evaluate((input) => input.dispatchEvent(new CompositionEvent('compositionstart')));
  await field.evaluate(abandon);
  if ((await field.inputValue()) === '') await page.keyboard.type('滑环');
  await page.locator('[data-search-results] a[href="/market/#suppliers"]').waitFor();
});

test.each([
  [{ key: '、', code: 'Slash' }, true],
  [{ key: '／', code: 'Slash' }, true],
  [{ key: 'Process', code: 'Slash' }, true],
  [{ key: 'Process', code: 'Slash', shiftKey: true }, false],
  [{ key: 'Process', code: 'KeyA' }, false],
])('the key %o opens the search: %s', async (init, opens) => {
  const page = await openPage();
  await page.goto(`${url}404.html`);
  await page.evaluate((key) => {
    for (const type of ['keydown', 'keyup']) document.body.dispatchEvent(new KeyboardEvent(type, { ...key, bubbles: true }));
  }, init);
  expect(await page.locator(FIELD).count()).toBe(opens ? 1 : 0);
});

test('Enter pressed twice before the hits are there opens the first of them, and none of those that still stand there', async () => {
  const page = await openPage();
  await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
  await page.locator('main [data-search-state="ready"]').waitFor();
  await page.locator('main input[name="q"]').evaluate((input: HTMLInputElement) => {
    input.value = '检修船';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    for (let press = 0; press < 2; press++)
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await page.waitForURL('**/fleet/#cables');
});
