import type { Page, Route } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/browser.ts';

const { url } = inject('site');
const openPage = useBrowser();

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
      const body = await (await route.fetch()).body();
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
  expect(await page.locator('.search-page__contents a[href="/market/#suppliers"]').isVisible()).toBe(true);
  await page.unroute('**/pagefind/**');
  await panel.getByRole('button', { name: '再试一次' }).click();
  await panel.and(page.locator('[data-search-state="ready"]')).waitFor();
  expect(await panel.locator('[data-search-results] a').first().getAttribute('href')).toBe('/market/#suppliers');
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
  await page.route('**/assets/dialog*.js', (route) => route.abort());
  await page.goto(`${url}market/`);
  await page.locator('a.search-link').click();
  await page.waitForURL('**/search/');
});
