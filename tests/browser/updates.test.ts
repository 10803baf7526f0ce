import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { startChangingServer } from '../support/changing-server.ts';
import { LATER, writeLaterVersion } from '../support/later-version.ts';

const { dir } = inject('site');
const openPage = useBrowser();
const later = '.cache/test-site-later-updates';

beforeAll(async () => {
  await writeLaterVersion(dir, later);
});

/** Paths whose names have a digest. */
const isHashed = (path: string) => /^\/(?:assets|pagefind\/[^/]+)\//u.test(path);

/** What hosts commonly say of caching. */
const POLICIES: [name: string, cacheControl: (path: string) => string | undefined][] = [
  ['nothing', () => undefined],
  ['everything for a year', () => 'max-age=31536000'],
  ['scripts, styles and JSON for a year', (path) => (/\.(?:css|js|json)$/u.test(path) ? 'max-age=31536000, immutable' : 'no-cache')],
  ['what is hashed for a year', (path) => (isHashed(path) ? 'max-age=31536000, immutable' : 'no-cache')],
  ['nothing at all kept', () => 'no-store'],
];

/** Names a place that is on another page. */
const goToMoved = (page: Page) =>
  page.evaluate(() => {
    location.hash = 'model-tern-2';
  });

test.each(POLICIES)('where a host says “%s”, a page that was open during an update loses nothing', async (_, cacheControl) => {
  const server = await startChangingServer(dir);
  server.cacheControl = cacheControl;
  const page = await openPage({ viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const other = await page.context().newPage();
  await Promise.all([page.goto(`${server.url}fleet/`), other.goto(`${server.url}models/`)]);
  const notice = page.locator('.notice', { hasText: '本站可能已更新' });
  const [quote, copied] = [page.locator('.quote-button'), () => page.evaluate(() => navigator.clipboard.readText())];
  const share = page.locator('share-link a').first();

  // Old files are gone: what comes late comes not, and says so; the copy is made all the same.
  server.dirs = [later];
  await page.locator('#main a.term').first().focus();
  await page.locator('.definition p').first().waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('#main h1 + p, #main .lead') ?? document.body);
  });
  await notice.waitFor();
  expect(await quote.count()).toBe(0);
  await share.click();
  await page.locator('.notice', { hasText: '链接已复制' }).waitFor();
  expect(await copied()).toContain('/s/');
  await goToMoved(page);

  // What the page has with it needs nothing; a note is read in the list of them all, that of today.
  const pictured = () => other.locator('#fig-parameters svg:visible').first().textContent();
  const byNumber = await pictured();
  await other.locator('input[name="order"][value="company"]').check();
  await expect.poll(pictured).not.toBe(byNumber);
  await other.locator('#main a[data-note]:visible').first().click();
  await other.locator('#main :target').waitFor();
  expect(await other.title()).toContain(LATER);

  // The search goes on where it finds all of one version, that of today.
  await page.keyboard.press('Control+k');
  await page.waitForURL('**/search/**');
  await page.locator('main input[name="q"]').fill('滑环');
  await page.locator('[data-search-state="ready"] mark').first().waitFor();
  expect(await page.title()).toContain(LATER);

  // What the line says is to be done, does it.
  await page.goto(`${server.url}fleet/`);
  await page.reload();
  await share.click();
  await page.locator('.share-menu output', { hasText: '已复制' }).waitFor();
  expect(await page.title()).toContain(LATER);
  await goToMoved(page);
  await page.waitForURL('**/models/#model-tern-2');
});

test('with the old files still there, an open page does all as before', async () => {
  const server = await startChangingServer(dir);
  const page = await openPage({ viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${server.url}fleet/`);
  server.dirs = [later, dir];
  await page.locator('share-link a').first().click();
  await page.getByRole('button', { name: '二维码' }).click();
  await page.locator('.share-menu__code').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[name="q"]').fill('滑环');
  await page.locator('[data-search-state="ready"] mark').first().waitFor();
  expect(await page.locator('.notice').isVisible()).toBe(false);
});
