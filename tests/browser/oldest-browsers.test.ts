import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { watchPage } from '../support/watch-page.ts';

const { url } = inject('site');
const openPage = useBrowser();

/** A page in a browser that has none of the functions which came after ES2022, findLast aside. */
async function openOldPage(): Promise<Page> {
  const page = await openPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    const newer: [object | undefined, string[]][] = [
      [Array, ['fromAsync']],
      [Array.prototype, ['toReversed', 'toSorted', 'toSpliced', 'with']],
      [Object, ['groupBy']],
      [Map, ['groupBy']],
      [String.prototype, ['isWellFormed', 'toWellFormed']],
      [Promise, ['try', 'withResolvers']],
      [RegExp, ['escape']],
      [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
      [
        (globalThis as { Iterator?: { prototype: object } }).Iterator?.prototype,
        ['drop', 'every', 'filter', 'find', 'flatMap', 'forEach', 'map', 'reduce', 'some', 'take', 'toArray'],
      ],
    ];
    for (const [owner = {}, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
  });
  return page;
}

test('the oldest browsers search, and mark the words where a hit leads', async () => {
  const page = await openOldPage();
  const incidents = watchPage(page, new URL(url).origin);
  await page.goto(`${url}fleet/`);
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[name="q"]').fill('滑环');
  await page.locator('dialog [data-search-results] a').first().click();
  await page.locator('mark.search-mark').first().waitFor();
  for (const query of ['slip rng', 'huahuan', '北屿 机组 2033']) {
    await page.goto(`${url}search/`);
    await page.locator('main input[name="q"]').fill(query);
    await page.locator('[data-search-state="ready"], [data-search-state="empty"]').first().waitFor();
  }
  expect(incidents).toEqual([]);
});

test('the oldest browsers arrange and sort the models', async () => {
  const page = await openOldPage();
  await page.goto(`${url}models/`);
  const inPicture = () =>
    page.locator('#fig-parameters svg:visible [data-id]').evaluateAll((marks) => marks.map((mark) => mark.dataset['id']));
  const inTable = () => page.locator('.models-table tbody th').allTextContents();
  const [picture, table] = [await inPicture(), await inTable()];
  await page.locator('input[name="order"][value="company"]').click();
  await expect.poll(inPicture).not.toEqual(picture);
  await page.locator('.models-table thead button').first().click();
  await expect.poll(inTable).not.toEqual(table);
});

test('the oldest browsers mend broken addresses', async () => {
  const page = await openOldPage();
  await page.goto(`${url}fleet/#CABLES。`);
  await page.waitForURL('**/fleet/#cables');
  await page.goto(`${url}resorce/`);
  await page.locator('main a[href="/resource/"]').first().waitFor();
});
