import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { builtPage, builtPages } from '../support/built-site.ts';
import { headersOf } from '../../src/hosting/headers.ts';

const { dir, url } = inject('site');
const HOST = 'https://blog.example/';
const openPage = useBrowser();

const PARAMETERS = '/charts/parameters/';
const CHARTS = builtPages(dir)
  .map(({ path }) => path)
  .filter((path) => path.startsWith('/charts/'));

const snippetOf = (path: string) => builtPage(dir, path).$('textarea').text();
const withoutScript = (snippet: string) => snippet.replace(/<script>[^]*<\/script>/u, '');

const policyOf = (path: string) => headersOf(path)['Content-Security-Policy'] ?? '';

/** Opens another site's page; the published site answers with this policy, or that of each of its pages. */
async function openBlog(body: string, policy?: string) {
  const page = await openPage();
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('frame-ancestors')) refusals.push(message.text());
  });
  await page.route(HOST, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Blog</title>${body}` }));
  await page.route('https://site.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await route.fetch({ url: new URL(pathname, url).href }).catch(() => undefined);
    // The test may end first.
    if (!response) return;
    const headers = { ...response.headers(), 'content-security-policy': policy ?? policyOf(pathname) };
    await route.fulfill({ response, headers });
  });
  await page.goto(HOST);
  return { page, chart: page.frameLocator('iframe'), refusals };
}

/** The frame loads by itself: until its style sheet has come every picture of the chart is visible, and in no theme. */
async function loadFrame(page: Page) {
  await expect.poll(() => page.frames().at(1)?.url()).toContain(PARAMETERS);
  await page.frames().at(1)?.waitForLoadState();
}

/** By how much the frames are higher than what is in them. */
function spareHeights(page: Page): Promise<number[]> {
  const measure = () => Math.floor(innerHeight - (document.querySelector('main')?.getBoundingClientRect().height ?? 0));
  return Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.evaluate(measure)),
  );
}

test('other sites may frame a chart once its host allows it, as the README says: its tips show, its links lead out of the frame', async () => {
  const { page, chart, refusals } = await openBlog(snippetOf(PARAMETERS));
  await loadFrame(page);
  await chart.locator('figure svg:visible a[data-id]').first().hover();
  await chart.locator('.chart-tip').waitFor();
  await chart.locator('.chart__source a').first().click();
  await page.waitForURL('https://site.example/sources/#source-*');
  expect(refusals).toEqual([]);
});

test('under the policy of the other pages nobody frames it', async () => {
  const { chart, refusals } = await openBlog(snippetOf(PARAMETERS), policyOf('/'));
  await expect.poll(() => refusals).toHaveLength(1);
  expect(await chart.locator('figure').count()).toBe(0);
});

test('in a frame without the permission to copy an address is copied still', async () => {
  const { chart } = await openBlog(snippetOf(PARAMETERS).replace('allow="clipboard-write"', ''));
  await chart.locator('.chart__links share-link a').click();
  await chart.locator('.share-menu[data-copied="true"]').waitFor();
});

test('a mark leads out of the frame, and the theme that the address names is the chart’s', async () => {
  const { page, chart } = await openBlog(snippetOf(PARAMETERS).replace(PARAMETERS, '$&?theme=dark'));
  await loadFrame(page);
  expect(await chart.locator('html').evaluate((root) => getComputedStyle(root).colorScheme)).toBe('dark');
  await chart.locator('figure svg:visible a[data-id]').first().click();
  await page.waitForURL('https://site.example/models/#model-*');
});

test('no chart scrolls in its frame; with the script of the snippet the frame fits at any width', async () => {
  const eager = (snippet: string) => snippet.replace('loading="lazy"', '');
  const column = (snippets: string[]) => `<div style="width: 640px">${snippets.map(eager).join('')}</div>`;
  const setWidth = (page: Page, width: number) =>
    page.locator('div').evaluate((div, given) => (div.style.width = `${String(given)}px`), width);
  const { page: plain } = await openBlog(column(CHARTS.map(snippetOf).map(withoutScript)));
  await plain.waitForLoadState();
  expect(await spareHeights(plain)).toHaveLength(CHARTS.length);
  for (const width of [640, 320, 900]) {
    await setWidth(plain, width);
    const spare = await spareHeights(plain);
    expect(Math.min(...spare), String(spare)).toBeGreaterThanOrEqual(0);
  }

  const { page } = await openBlog(column(CHARTS.map(snippetOf)));
  // Frames that are off the screen do not follow until they come near.
  await page.setViewportSize({ width: 1000, height: 12_000 });
  for (const width of [640, 320, 900]) {
    await setWidth(page, width);
    await expect.poll(() => spareHeights(page)).toEqual(CHARTS.map(() => 0));
  }
});
