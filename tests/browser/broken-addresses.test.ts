import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { BROKEN_ADDRESSES } from '../support/broken-addresses.ts';

const openPage = useBrowser();

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

test.each(['rootSite', 'baseSite'] as const)(
  'every broken form of a link reaches the place it was meant for: %s',
  async (name) => {
    const { url } = inject(name);
    const context = (await openPage()).context();
    await context.route(/\.(?:css|svg)$/u, (route) => (route.request().resourceType() === 'document' ? route.continue() : route.abort()));
    const page = await context.newPage();
    const lost: string[] = [];
    for (const [broken, meant] of BROKEN_ADDRESSES) {
      const download = page.waitForEvent('download', { timeout: 4000 }).catch(() => undefined);
      await page.goto(`${url}${broken.slice(1)}`, { waitUntil: 'commit' }).catch(() => undefined);
      const arrived = meant.endsWith('.csv')
        ? (await download)?.url() === `${url}${meant.slice(1)}`
        : await page
            .waitForURL((now) => canonical(now) === `${url}${meant.slice(1)}`, { timeout: 4000, waitUntil: 'commit' })
            .then(
              () => true,
              () => false,
            );
      if (!arrived) lost.push(`${broken}: ${page.url()}`);
    }
    expect(lost).toEqual([]);
    await context.close();
  },
  300_000,
);

test('an address that cannot be repaired says so, suggests what is like it and fills the search', async () => {
  const { url } = inject('rootSite');
  const page = await openPage();
  await page.goto(`${url}s/pretraind-modells/`);
  await page.locator('repair-address[data-state="suggested"]').waitFor();
  expect(await page.getByText('没能确定它原来指向哪里').isVisible()).toBe(true);
  expect(await page.locator('[data-suggestions] a').evaluateAll((items) => items.map((item) => item.getAttribute('href')))).toContain(
    '/technology/#pretrained-models',
  );
  expect(await page.locator('main input[type="search"]').inputValue()).toBe('pretraind modells');
  await page.goto(`${url}qqqqqqqq/`);
  await page.locator('repair-address[data-state="unknown"]').waitFor();
  expect(await page.locator('[data-suggestions] a').count()).toBe(0);
  await page.context().close();
});

test('without JavaScript the page offers chapters and search', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${inject('rootSite').url}s/rlhf。`);
  expect(await page.getByText('没有对应的页面').isVisible()).toBe(true);
  expect(await page.locator('main form[action="/search/"]').isVisible()).toBe(true);
  expect(await page.getByText('正在打开').isVisible()).toBe(false);
  await page.context().close();
});

test('tracking parameters leave the address, others stay', async () => {
  const { url } = inject('rootSite');
  const page = await openPage();
  await page.goto(`${url}timeline/?utm_source=mail&lane=model&fbclid=1#event-gpt-2018`);
  await page.waitForFunction(() => !location.search.includes('utm'));
  expect(page.url()).toContain('timeline/?lane=model');
  await page.context().close();
});
