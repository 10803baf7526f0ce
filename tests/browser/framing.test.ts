import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { builtPage } from '../support/built-site.ts';
import { contentSecurityPolicy } from '../../src/server/security-policy.ts';

const { dir, url } = inject('site');
const HOST = 'https://blog.example/';
const openPage = useBrowser();

/** Opens another site's page that has the snippet of a chart's page; the published site answers with this policy. */
async function openBlog(policy: string) {
  const snippet = builtPage(dir, '/charts/parameters/').$('textarea').text();
  const page = await openPage();
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('frame-ancestors')) refusals.push(message.text());
  });
  await page.route(HOST, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Blog</title>${snippet}` }));
  await page.route('https://site.example/**', async (route) => {
    const response = await route.fetch({ url: new URL(new URL(route.request().url()).pathname, url).href });
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(HOST);
  return { page, chart: page.frameLocator('iframe'), refusals };
}

test('other sites may frame a chart once its host allows it, as the README says: its tips show, its links lead out of the frame', async () => {
  const { page, chart, refusals } = await openBlog(contentSecurityPolicy('/charts/parameters/'));
  // The frame loads by itself, and until its style sheet has come every picture of the chart is visible.
  await expect.poll(() => page.frames().at(1)?.url()).toContain('/charts/parameters/');
  await page.frames().at(1)?.waitForLoadState();
  await chart.locator('figure svg:visible a[data-id]').first().hover();
  await chart.locator('.chart-tip').waitFor();
  await chart.locator('.chart__source a').first().click();
  await page.waitForURL('https://site.example/sources/#source-*');
  expect(refusals).toEqual([]);
});

test('under the policy of the other pages nobody frames it', async () => {
  const { chart, refusals } = await openBlog(contentSecurityPolicy('/'));
  await expect.poll(() => refusals).toHaveLength(1);
  expect(await chart.locator('figure').count()).toBe(0);
});
