import type { Page, Route } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/browser.ts';

const { url } = inject('site');
const openPage = useBrowser();

/** What the server has there. Asked apart from the page, which asks again after a test has its answer, and may be closed while that is under way. */
async function servedTo(route: Route): Promise<Buffer> {
  return Buffer.from(await (await fetch(route.request().url())).arrayBuffer());
}

async function manifestTo(route: Route): Promise<{ folder: string }> {
  return JSON.parse((await servedTo(route)).toString()) as { folder: string };
}

async function searchWith(page: Page, answer: (route: Route) => Promise<void>) {
  await page.route('**/pagefind/**', answer);
  await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
  const panel = page.locator('main search-panel');
  await panel.and(page.locator('[data-search-state="error"]')).waitFor();
  return panel;
}

test.each<[name: string, words: string, answer: (route: Route) => Promise<void>]>([
  ['is removed', '服务器上没有', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' })],
  [
    'is cut off',
    '不完整',
    async (route) => {
      const body = await servedTo(route);
      await route.fulfill({ contentType: 'application/json', body: body.subarray(0, body.length / 2) });
    },
  ],
  ['is empty', '不完整', (route) => route.fulfill({ contentType: 'application/json', body: '' })],
  ['is a page instead', '不完整', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Login</title>' })],
  ['is some other JSON', '不完整', (route) => route.fulfill({ contentType: 'application/json', body: '{"version":1}' })],
  ['does not answer', '没有响应', (route) => route.abort('connectionrefused')],
])('where the index %s the page says so and offers a way on', async (_, words, answer) => {
  const page = await openPage();
  const panel = await searchWith(page, answer);
  expect(await panel.textContent()).toContain(words);
  expect(await panel.locator('a[href="/glossary/"]').isVisible()).toBe(true);
  expect(await page.locator('.site-contents a[href="/market/#suppliers"]').isVisible()).toBe(true);
  await page.unroute('**/pagefind/**');
  await panel.getByRole('button', { name: '再试一次' }).click();
  await panel.and(page.locator('[data-search-state="ready"]')).waitFor();
  expect(await panel.locator('[data-search-results] a').first().getAttribute('href')).toBe('/market/#suppliers');
});

/** Files of the index, and how each of them is asked for. */
test.each<[name: string, files: RegExp, words: string]>([
  ['its program', /pagefind\.js/u, '服务器上没有'],
  ['its words', /lexicon\.json$/u, '服务器上没有'],
  ['a part of it', /\.pf_index$/u, '服务器上没有'],
  ['a record', /\.pf_fragment$/u, '服务器上没有'],
])('where %s is missing the page says so, and takes it for no empty answer', async (_, files, words) => {
  const page = await openPage();
  await page.route(files, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' }));
  await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
  const panel = page.locator('main search-panel');
  await panel.and(page.locator('[data-search-state="error"]')).waitFor();
  expect(await panel.textContent()).toContain(words);
  await page.unroute(files);
  await panel.getByRole('button', { name: '再试一次' }).click();
  await panel.and(page.locator('[data-search-state="ready"]')).waitFor();
});

test('where hits further down do not come the page says so, and gets them when asked again', async () => {
  const page = await openPage();
  let records = 0;
  await page.route(/\.pf_fragment$/u, (route) => (records++ < 30 ? route.continue() : route.abort('connectionrefused')));
  await page.goto(`${url}search/?q=${encodeURIComponent('年')}`);
  const panel = page.locator('main search-panel');
  const again = panel.locator('.search-panel__more', { hasText: '没有载入' }).getByRole('button', { name: '再试一次' });
  // They are asked for when the reader nears their place.
  await page.waitForFunction(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return document.querySelector('main .search-panel__more')?.textContent.includes('没有载入');
  });
  const hits = () => panel.locator('[data-search-results] > li').count();
  const before = await hits();
  await page.unroute(/\.pf_fragment$/u);
  await again.click();
  await expect.poll(hits).toBeGreaterThan(before);
  await again.waitFor({ state: 'detached' });
});

test.each(['wasm', 'pf_meta', 'pf_index'])('where a file of kind %s is cut off the page says so', async (kind) => {
  const page = await openPage();
  await page.route(new RegExp(`\\b${kind}\\b`, 'u'), async (route) => {
    const body = await servedTo(route);
    await route.fulfill({ contentType: 'application/octet-stream', body: body.subarray(0, body.length / 2) });
  });
  await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
  await page.locator('main search-panel[data-search-state="error"]', { hasText: '不完整' }).waitFor();
});

test.each([{ core: {} }, { core: undefined }, { places: undefined }])(
  'where the first file of the index lacks a part, %j, the page says so',
  async (lacking) => {
    const page = await openPage();
    await page.route('**/pagefind/index.json', async (route) => {
      await route.fulfill({ json: { ...(await manifestTo(route)), ...lacking } });
    });
    await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
    await page.locator('main search-panel[data-search-state="error"]', { hasText: '不完整' }).waitFor({ timeout: 8000 });
  },
);

test('an index of another shape is not read: the page says that the site is newer', async () => {
  const page = await openPage();
  await page.route('**/pagefind/index.json', async (route) => {
    await route.fulfill({ json: { ...(await manifestTo(route)), version: 999 } });
  });
  await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
  await page.locator('main search-panel[data-search-state="error"]', { hasText: '更新' }).waitFor();
});

test('an index that takes the place of the one that was loaded is loaded fresh', async () => {
  const page = await openPage();
  const renamed = /\/pagefind\/old\//u;
  // Yesterday's site, by its folder's name.
  await page.route('**/pagefind/index.json', async (route) => {
    const manifest = await manifestTo(route);
    await page.route(renamed, (old) => old.continue({ url: old.request().url().replace('/old/', `/${manifest.folder}/`) }));
    await route.fulfill({ json: { ...manifest, folder: 'old' } });
  });
  await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
  const panel = page.locator('main search-panel');
  await panel.and(page.locator('[data-search-state="ready"]')).waitFor();
  await page.unroute('**/pagefind/index.json');
  await page.unroute(renamed);
  await panel.locator('input[name="q"]').fill('机组');
  await expect.poll(() => panel.locator('[data-search-results] mark').first().textContent()).toContain('机组');
});

test('without a connection the dialog says so, and works once there is one', async () => {
  const page = await openPage();
  await page.goto(`${url}market/`);
  await page.keyboard.press('Control+k');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input[type="search"]').waitFor();
  await page.reload();
  await page.route('**/pagefind/**', (route) => route.abort('internetdisconnected'));
  await page.keyboard.press('Control+k');
  await dialog.locator('[role="status"]').waitFor({ state: 'attached' });
  await page.context().setOffline(true);
  await dialog.locator('input[type="search"]').fill('滑环');
  await dialog.locator('[data-search-state="error"]').waitFor();
  expect(await dialog.textContent()).toContain('没有联网');
  await page.context().setOffline(false);
  await page.unroute('**/pagefind/**');
  await dialog.getByRole('button', { name: '再试一次' }).click();
  await dialog.locator('[data-search-state="ready"]').waitFor();
});

test('where the search program cannot be loaded the header still leads to the search page', async () => {
  const page = await openPage();
  await page.route(/\/assets\/search\.[^/]*\.js/u, (route) => route.abort());
  await page.goto(`${url}market/`);
  await page.locator('a.search-link').click();
  await page.waitForURL('**/search/');
});
