import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/browser.ts';

const { url } = inject('site');
const openPage = useBrowser();

test('an index that does not come is said within 8 s, with a way on; a late one is used all the same, another try can be had', async () => {
  const page = await openPage();
  await page.clock.install();
  const gate = Promise.withResolvers<undefined>();
  await page.route('**/pagefind/**', async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
  const panel = page.locator('main search-panel');
  await panel.and(page.locator('[data-search-state="loading"]')).waitFor();
  await page.clock.fastForward(8000);
  await panel.and(page.locator('[data-search-state="error"]')).waitFor();
  expect(await panel.textContent()).toContain('没有响应');
  expect(await panel.locator('a[href="/glossary/"]').isVisible()).toBe(true);
  await panel.locator('input[name="q"]').fill('滑');
  expect(await panel.getAttribute('data-search-state')).toBe('error');
  gate.resolve(undefined);
  await panel.and(page.locator('[data-search-state="ready"]')).waitFor();

  // A server that never answers the first request, and answers the second.
  await page.unroute('**/pagefind/**');
  let requests = 0;
  await page.route('**/pagefind/**', async (route) => {
    if (++requests > 1) await route.continue();
  });
  await page.reload();
  await panel.and(page.locator('[data-search-state="loading"]')).waitFor();
  await page.clock.fastForward(8000);
  await panel.getByRole('button', { name: '再试一次' }).click();
  await panel.and(page.locator('[data-search-state="ready"]')).waitFor();
});

test('a definition, a code and a menu that do not come end in words', async () => {
  const page = await openPage();
  await page.clock.install();
  await page.route('**/definitions.json', () => undefined);
  await page.route(/\/assets\/(?:qr-code|mark-tips)/u, () => undefined);
  await page.goto(`${url}fleet/`);
  await page.locator('#main a.term').first().focus();
  await page.clock.fastForward(8000);
  const popup = page.locator('.definition');
  await popup.waitFor();
  expect(await popup.textContent()).toContain('没有载入');
  expect(await popup.locator('a').getAttribute('href')).toMatch(/\/glossary\/#term-/u);
  await page.keyboard.press('Escape');
  await page.locator('share-link a').first().click();
  await page.getByRole('button', { name: '二维码' }).click();
  await page.clock.fastForward(8000);
  await page.locator('.share-menu output', { hasText: '二维码没有载入' }).waitFor();

  await page.route(/\/assets\/share-menu/u, () => undefined);
  await page.goto(`${url}market/`);
  await page.locator('share-link a').first().click();
  await page.clock.fastForward(8000);
  await page.locator('.notice', { hasText: '链接已复制' }).waitFor();
});

test('a note that does not unfold is found on the page of all notes', async () => {
  const page = await openPage({ viewport: { width: 760, height: 800 } });
  await page.clock.install();
  await page.route(/\/assets\/unfold-notes/u, () => undefined);
  await page.goto(`${url}fleet/`);
  await page.locator('#ui-note-tern-count[aria-expanded]').click();
  await page.clock.fastForward(8000);
  await page.waitForURL('**/annotations/#note-tern-count', { timeout: 5000 });
});

test('a lookup that does not come leaves the page for unknown addresses with its words, and takes nobody away later', async () => {
  const page = await openPage();
  await page.clock.install();
  const gate = Promise.withResolvers<undefined>();
  await page.route('**/s/lookup.json', async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto(`${url}fleeet/`);
  expect(await page.locator('main input[name="q"]').inputValue()).toBe('fleeet');
  expect(await page.locator('[data-unrepaired]').isVisible()).toBe(true);
});

test('with a query in its address the search page asks for its program and for what its index says first at once, each of them once', async () => {
  const page = await openPage();
  const early = ['/assets/search.', '/assets/common.', 'index.json'];
  const asked: string[] = [];
  const all = Promise.withResolvers<undefined>();
  page.on('request', (request) => {
    asked.push(...early.filter((part) => request.url().includes(part) && !/\.css|search\.astro/u.test(request.url())));
    if (new Set(asked).size === early.length) all.resolve(undefined);
  });
  await page.route(/search\.astro/u, async (route) => {
    await all.promise;
    await route.continue();
  });
  await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
  await page.locator('main search-panel[data-search-state="ready"]').waitFor();
  expect(asked.sort()).toEqual(early.sort());
});

test('without a query the search page shows what can be asked before its program has come, which leaves it, and asks for no index before', async () => {
  const page = await openPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) asked.push(request.url());
  });
  const hint = page.locator('main p', { hasText: '可搜索' });
  let first: Awaited<ReturnType<typeof hint.elementHandle>> | undefined;
  await page.route('**/assets/search.*.js', async (route) => {
    await hint.waitFor();
    first = await hint.elementHandle();
    asked.push('program');
    await route.continue();
  });
  await page.goto(`${url}search/`);
  await expect.poll(() => asked.some((path) => path.endsWith('lexicon.json'))).toBe(true);
  expect(asked[0]).toBe('program');
  // What is painted once is not painted again, which would be later.
  expect(await first?.isVisible()).toBe(true);
});
