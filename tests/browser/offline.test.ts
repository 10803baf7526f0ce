import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { writeServiceWorker } from '../../src/offline/write-service-worker.ts';
import { useBrowser } from '../support/browser.ts';
import { pagePaths } from '../support/built-site.ts';
import { startChangingServer } from '../support/changing-server.ts';
import { LATER, writeLaterVersion } from '../support/later-version.ts';
import { watchPage } from '../support/watch-page.ts';

const { dir } = inject('site');
const openPage = useBrowser();
const later = '.cache/test-site-later-offline';

beforeAll(async () => {
  await writeLaterVersion(dir, later);
});

/** Opens a page and waits until the whole site is kept. */
async function visit(url: string): Promise<Page> {
  const page = await openPage({ serviceWorkers: 'allow', permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(url);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

/** Has the browser look for a newer worker, and waits until it has come or failed; the state in which it ended. */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const ended = new Promise<string>((end) => {
      registration?.addEventListener(
        'updatefound',
        () => {
          const newer = registration.installing;
          newer?.addEventListener('statechange', () => {
            end(newer.state);
          });
        },
        { once: true },
      );
    });
    await registration?.update();
    return ended;
  });

const titleEnds = async (page: Page, end: string) => (await page.title()).endsWith(end);

test('a site that was visited once is read, searched and shared without its server', async () => {
  const server = await startChangingServer(dir);
  const page = await visit(`${server.url}fleet/`);
  expect(server.asked.filter((path, index, all) => path.startsWith('/pagefind/') && all.indexOf(path) === index)).toEqual([]);
  server.stop();
  const incidents = watchPage(page, new URL(server.url).origin);
  // The very page that was open, with what it had not loaded yet.
  await page.locator('share-link a').first().click();
  await page.locator('.share-menu output', { hasText: '已复制' }).waitFor();
  const lost = await page.evaluate(
    async (paths) => {
      const answers = await Promise.all(paths.map(async (path) => [path, (await fetch(path)).status] as const));
      return answers.filter(([, status]) => status !== 200);
    },
    pagePaths(dir).filter((path) => path !== '/404.html' && !/^\/(?:forecasting|ships)\//u.test(path)),
  );
  expect(lost).toEqual([]);

  await page.goto(`${server.url}market/?utm_source=mail#no-such-place`);
  await page.locator('#main a.term').first().focus();
  await page.locator('.definition p').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[name="q"]').fill('滑环');
  await page.locator('[data-search-state="ready"]').waitFor();
  await page.goto(`${server.url}search/?q=${encodeURIComponent('滑环')}`);
  await page.locator('[data-search-state="ready"] mark').first().waitFor();

  // A short link, one of an old id, an address without its slash, and a file name.
  for (const [from, to] of [
    ['s/model-tern-2/', '/models/#model-tern-2'],
    ['s/model-tern-2', '/models/#model-tern-2'],
    ['fleet?q=1#cables', '/fleet/?q=1#cables'],
    ['fleet/index.html', '/fleet/'],
  ] as const) {
    await page.goto(server.url + from);
    await page.waitForURL(`**${to}`);
  }
  expect(incidents).toEqual([]);
  const unknown = await page.goto(`${server.url}no-such-page/`);
  expect(unknown?.status()).toBe(404);
  await page.locator('repair-address[data-state="unknown"]').waitFor();
  // Not kept, since it was never opened; but it is not said to be missing.
  await page.goto(`${server.url}data/models.csv`);
  await page.getByText('这个地址没有写错').waitFor();
});

test('it is kept also where a page has loaded before its scripts run, as in WebKit', async () => {
  const server = await startChangingServer(dir);
  const page = await openPage({ serviceWorkers: 'allow' });
  await page.addInitScript(() => {
    Object.defineProperty(document, 'readyState', { value: 'complete' });
    addEventListener('load', (event) => {
      event.stopImmediatePropagation();
    });
  });
  await page.goto(server.url);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
});

test('an update of which a file fails does not come; else it waits whole, is offered, and takes over when it is taken', async () => {
  const server = await startChangingServer(dir);
  const page = await visit(`${server.url}fleet/`);
  await page.reload();
  server.dirs = [later];
  cpSync(join(later, 'fleet'), join(later, 'newer'), { recursive: true });
  // Each file, and each way to fail: tests/build/offline.test.ts.
  server.fault = (path, response) => {
    if (path !== '/market/') return false;
    response.end(readFileSync(join(later, 'market/index.html')).subarray(1));
    return true;
  };
  expect(await update(page)).toBe('redundant');
  server.fault = () => false;
  expect(await update(page)).toBe('installed');
  const notice = page.locator('.notice', { hasText: '本站已更新' });
  await page.goto(`${server.url}market/`);
  expect(await titleEnds(page, LATER)).toBe(false);
  await notice.waitFor();
  await notice.getByRole('button', { name: '关闭' }).click();
  // Of the old version, whose files the server no longer has.
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[name="q"]').fill('滑环');
  await page.locator('[data-search-state="ready"]').waitFor();

  // A page that only the newer version has searches in the index of that.
  const other = await page.context().newPage();
  await other.goto(`${server.url}newer/`);
  await other.keyboard.press('Control+k');
  await other.locator('dialog input[name="q"]').fill('滑环');
  await other.locator('[data-search-state="ready"]').waitFor();
  const asked = await other.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  expect(asked.filter((path) => !existsSync(join(later, path)))).toEqual([]);

  await other.goto(`${server.url}fleet/`);
  await other.locator('.notice').getByRole('button', { name: '刷新' }).click();
  await other.waitForFunction((end) => document.title.endsWith(end), LATER);
  // The page that did not ask for it stays, and says so.
  await notice.waitFor();
  expect(await titleEnds(page, LATER)).toBe(false);
});

test('a build that is not kept offline takes the worker and what it kept away, and leaves open pages as they are', async () => {
  const off = '.cache/test-site-off';
  cpSync(dir, off, { recursive: true, filter: (path) => !path.includes('/og/') });
  process.env['OFFLINE'] = 'off';
  await writeServiceWorker(off).finally(() => delete process.env['OFFLINE']);
  const server = await startChangingServer(dir);
  const page = await visit(`${server.url}fleet/`);
  server.dirs = [off];
  await page.evaluate(async () => {
    await caches.open('of-another-site');
    const registration = await navigator.serviceWorker.getRegistration();
    document.documentElement.dataset['open'] = '';
    await registration?.update();
  });
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()));
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of-another-site']);
  expect(await page.locator('html[data-open]').count()).toBe(1);
});
