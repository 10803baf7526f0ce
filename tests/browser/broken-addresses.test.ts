import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { BROKEN_ADDRESSES } from '../support/broken-addresses.ts';

const openPage = useBrowser();

/** The first and the last of each group; the unit test of the repair goes through them all. */
const SAMPLES = Object.values(BROKEN_ADDRESSES).flatMap((group) => [group[0], group.at(-1)].filter((address) => address !== undefined));

/** An address as the site writes it: hosts also answer without the slash, with the file's name, or with letters encoded. */
function canonical({ href }: URL): string {
  return decoded(href)
    .replace(/(?:\/index\.html)?\/?(#|$)/u, '/$1')
    .replace(/(\.\w+)\/$/u, '$1');
}

/** A stray % is among what is to be mended: an address that cannot be decoded is compared as it stands. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

test.each(inject('sites'))('broken forms of a link of every kind reach the place they were meant for, below $base', async ({ url }) => {
  const page = await openPage();
  // Only the address matters.
  await page.route(/\.(?:css|svg)$/u, (route) => (route.request().resourceType() === 'document' ? route.continue() : route.abort()));
  const lost: string[] = [];
  for (const [broken, meant] of SAMPLES) {
    await page.goto(`${url}${broken.slice(1)}`, { waitUntil: 'commit' });
    await page
      .waitForURL((now) => canonical(now) === `${url}${meant.slice(1)}`, { timeout: 10_000, waitUntil: 'commit' })
      .catch(() => lost.push(`${broken}: ${page.url()}`));
  }
  expect(lost).toEqual([]);
});

test('a broken address of a file downloads the file', async () => {
  const { url } = inject('site');
  const page = await openPage();
  const download = page.waitForEvent('download');
  await page.goto(`${url}data/models.csv。`);
  expect((await download).url()).toBe(`${url}data/models.csv`);
});

test('an address that cannot be repaired says so, suggests what is like it and fills the search', async () => {
  const { url } = inject('site');
  const page = await openPage();
  await page.goto(`${url}s/rotr-typess/`);
  await page.locator('repair-address[data-state="suggested"]').waitFor();
  expect(await page.getByText('没能确定它原来指向哪里').isVisible()).toBe(true);
  expect(await page.locator('[data-suggestions] a').evaluateAll((items) => items.map((item) => item.getAttribute('href')))).toContain(
    '/fleet/#rotor-types',
  );
  expect(await page.locator('main input[type="search"]').inputValue()).toBe('rotr typess');
  await page.goto(`${url}qqqqqqqq/`);
  await page.locator('repair-address[data-state="unknown"]').waitFor();
  expect(await page.locator('[data-suggestions] a').count()).toBe(0);
  await page.goto(`${url}404.html`);
  await page.locator('repair-address[data-state]').waitFor();
  expect(await page.locator('main input[type="search"]').inputValue()).toBe('');
});

test('without JavaScript the page offers chapters and search', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${inject('site').url}s/cables。`);
  expect(await page.getByText('没有对应的页面').isVisible()).toBe(true);
  expect(await page.locator('main form[action="/search/"]').isVisible()).toBe(true);
  expect(await page.locator('.site-contents a[href="/market/#suppliers"], .site-contents a[href="/timeline/"]').count()).toBe(2);
  expect(await page.getByText('正在打开').isVisible()).toBe(false);
});

test('tracking parameters leave the address, others stay', async () => {
  const { url } = inject('site');
  const page = await openPage();
  await page.goto(`${url}timeline/?utm_source=mail&lane=grid&fbclid=1#event-shore-cable-2013`);
  await page.waitForFunction(() => !location.search.includes('utm'));
  expect(page.url()).toContain('timeline/?lane=grid');
});

test('what is typed before the script comes stays in the field', async () => {
  const page = await openPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
      if (!field) return;
      field.value = '滑环';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${inject('site').url}qqqqqqqq/`);
  await page.locator('repair-address[data-state="unknown"]').waitFor();
  expect(await page.locator('main input[type="search"]').inputValue()).toBe('滑环');
});
