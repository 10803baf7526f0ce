import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { usePages } from '../support/browser.ts';

// A page, a section and a row have taken other names there, and another page.
const { dir, url } = inject('changedSite');
const openPage = usePages();

/** Opens an address and returns the one that the browser comes to, in time for `place`. */
async function follow(address: string, place: string, javaScriptEnabled: boolean): Promise<string> {
  const page = await openPage({ javaScriptEnabled });
  await page.goto(url + address, { waitUntil: 'commit' });
  await page.waitForURL(url + place, { timeout: 10_000 }).catch(() => undefined);
  await page.waitForLoadState();
  return page.url().replace(url, '');
}

test.each([
  ['an old path', 'ships/', 'fleet/'],
  ['an old path whose place is a section now', 'forecasting/', 'fleet/#forecast-models'],
  ['an old short link', 's/flow-models/', 'fleet/#forecast-models'],
])('%s leads on with and without JavaScript', async (_, address, place) => {
  expect(await Promise.all([true, false].map((script) => follow(address, place, script)))).toEqual([place, place]);
});

test.each([
  ['an old fragment', 'fleet/#flow-models', 'fleet/#forecast-models'],
  ['an old fragment on another page', 'models/#flow-models', 'fleet/#forecast-models'],
  ['a place that has moved to another page', 'resource/#model-tern-2', 'models/#model-tern-2'],
  ['a fragment that stands, on an old path', 'ships/#forecast-models', 'fleet/#forecast-models'],
  ['an old fragment on an old path', 'ships/#flow-models', 'fleet/#forecast-models'],
  ['an old short link as mail breaks it', 's/flow-models。', 'fleet/#forecast-models'],
])('%s leads on by script', async (_, address, place) => {
  expect(await follow(address, place, true)).toBe(place);
});

test('an old short link shows the preview of the place that it leads to', () => {
  const read = (id: string) => readFileSync(join(dir, 's', id, 'index.html'), 'utf8');
  const card = /property="og:(?:title|image)" content="[^"]*"/gu;
  expect(read('flow-models').match(card)).toEqual(read('forecast-models').match(card));
});

test('machines are not told of old addresses', () => {
  for (const file of ['sitemap-0.xml', 'llms.txt', 'data/permalinks.json'])
    expect(readFileSync(join(dir, file), 'utf8')).not.toMatch(/ships|flow-models/u);
});
