import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { select } from '../support/copied.ts';

const { url } = inject('site');
const openPage = useBrowser();
const UPRIGHT = { width: 390, height: 844 };
const LYING = { width: 844, height: 390 };

/** Turns a phone there and back, and says each time what is too wide or out of sight. */
async function turn(page: Page, popup: string): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const viewport of [LYING, UPRIGHT]) {
    await page.setViewportSize(viewport);
    const seen = () =>
      page.evaluate((selector) => {
        const root = document.documentElement;
        const { top, right, bottom, left } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        // A page scrolls by whole pixels, so that what is brought to the edge of the screen may end half a pixel beyond it.
        const inside = left >= 0 && right <= root.clientWidth && top >= -0.5 && bottom <= innerHeight + 0.5 && right > left;
        // Less where the page is held and keeps the room of its scroll bar.
        return { beyond: Math.max(0, root.scrollWidth - root.clientWidth), inside };
      }, popup);
    await expect
      .poll(seen)
      .toEqual({ beyond: 0, inside: true })
      .catch(async () => faults.push([popup, viewport.width, await seen()]));
  }
  return faults;
}

test('popups follow what they belong to when a phone turns', async () => {
  const page = await openPage({ viewport: LYING, hasTouch: true });
  const faults: unknown[] = [];
  const start = async (path: string) => {
    await page.setViewportSize(UPRIGHT);
    await page.goto(`${url}${path}`);
  };

  await start('fleet/');
  await page.locator('share-link [data-share="forecast-models"]').first().click();
  await page.locator('.share-menu').waitFor();
  faults.push(...(await turn(page, '.share-menu')));

  await start('fleet/');
  await page.locator('#main a.term').nth(3).tap();
  await page.locator('.definition').waitFor();
  faults.push(...(await turn(page, '.definition')));

  await start('fleet/');
  await select(page, '#main p:has(a.term)');
  await page.locator('.quote-button').waitFor();
  faults.push(...(await turn(page, '.quote-button')));

  await start('fleet/');
  await page.locator('.contents-button').click();
  faults.push(...(await turn(page, '.report-contents')));

  await start('fleet/');
  const mark = page.locator('#ui-note-tern-count[aria-expanded]');
  // Browsers hold on to what is read only where a page is scrolled; at its top they stay there.
  await mark.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await mark.click();
  await page.locator('#ui-note-tern-count[aria-expanded="true"]').waitFor();
  faults.push(...(await turn(page, '#ui-note-tern-count')));
  expect(await page.locator('.note[data-open]').evaluate((note) => note.scrollWidth <= note.clientWidth)).toBe(true);

  await start('fleet/');
  await page.locator('.search-link').click();
  await page.locator('dialog [type="search"]').fill('滑环');
  await page.locator('dialog [data-search-state="ready"]').waitFor();
  faults.push(...(await turn(page, 'dialog')), ...(await turn(page, 'dialog .hit__link')));

  expect(faults).toEqual([]);
});

/** How far a page is too wide, and whether the tip of a mark, or no tip, stands beside where the mark is. */
const tipOf = (mark: Locator) =>
  mark.evaluate((element) => {
    const tip = document.querySelector('.chart-tip:not([hidden])')?.getBoundingClientRect() ?? new DOMRect();
    const { left, right } = element.getBoundingClientRect();
    const root = document.documentElement;
    return { beyond: root.scrollWidth - root.clientWidth, apart: tip.right < left || tip.left > right };
  });

test('a tip stays beside its mark when the window gets narrower', async () => {
  // Wider, the page shows another drawing.
  const page = await openPage({ viewport: { width: 1100, height: 720 } });
  await page.goto(`${url}charts/training-compute/`);
  const mark = page.locator('figure svg:visible a[data-id]').last();
  await mark.focus();
  await page.locator('.chart-tip').waitFor();
  await page.setViewportSize({ width: 700, height: 1280 });
  await expect.poll(() => tipOf(mark)).toEqual({ beyond: 0, apart: false });
});

test('a tip in the column beside a drawing goes to its mark when the window gets too narrow for the column, and back', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}models/`);
  const mark = page.locator('#fig-parameters svg:visible a[data-id]').last();
  await mark.focus();
  const docked = page.locator('#fig-parameters .chart__aside .chart-tip');
  await docked.waitFor();
  const top = () => docked.evaluate((tip) => getComputedStyle(tip).top);
  const before = await top();
  await page.setViewportSize({ width: 720, height: 900 });
  // Both at once: beside the column, too, a tip can be in its place.
  await expect.poll(async () => [await docked.count(), await tipOf(mark)]).toEqual([0, { beyond: 0, apart: false }]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await docked.waitFor();
  expect(await top()).toBe(before);
});
