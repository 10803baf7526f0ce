import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { usePages } from '../support/browser.ts';

/** WCAG 2.2, 1.4.13: what shows on hover or focus can be dismissed, hovered, and stays. */
const { url } = inject('site');
const openPage = usePages();
const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true };
/** Longer than any delay before something closes, in ms. */
const A_WHILE = 700;

async function openChapter(options: Parameters<typeof openPage>[0]): Promise<{ page: Page; term: Locator; popup: Locator }> {
  const page = await openPage(options);
  await page.goto(`${url}fleet/`);
  const term = page.locator('#main a.term').nth(3);
  await term.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  return { page, term, popup: page.locator('.definition') };
}

async function pointAt(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to point at');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
}

async function meet(a: Locator, b: Locator): Promise<boolean> {
  const [first, second] = [await a.boundingBox(), await b.boundingBox()];
  if (!first || !second) throw new Error('One of the two is not shown');
  return first.y < second.y + second.height && second.y < first.y + first.height;
}

describe('a definition by mouse', () => {
  test('shows on hover, beside its term, can be hovered itself, and stays until the pointer leaves', async () => {
    const { page, term, popup } = await openChapter(WIDE);
    await pointAt(page, term);
    await popup.waitFor();
    expect(await meet(term, popup)).toBe(false);
    await pointAt(page, popup);
    await page.waitForTimeout(A_WHILE);
    expect(await popup.isVisible()).toBe(true);
    await page.mouse.move(5, 400, { steps: 4 });
    await popup.waitFor({ state: 'hidden' });
  });

  test('is dismissed by Escape without moving the pointer', async () => {
    const { page, term, popup } = await openChapter(WIDE);
    await pointAt(page, term);
    await popup.waitFor();
    await page.keyboard.press('Escape');
    await popup.waitFor({ state: 'hidden' });
  });

  test('its term is a link into the glossary', async () => {
    const { page, term } = await openChapter(WIDE);
    const address = (await term.getAttribute('href')) ?? '';
    expect(address).toMatch(/^\/glossary\/#term-./u);
    await term.click();
    await page.waitForURL(`**${address}`);
  });
});

describe('a definition by keyboard', () => {
  test('shows on focus and describes the term, stays, and goes with Escape while the focus stays', async () => {
    const { page, term, popup } = await openChapter(WIDE);
    await term.focus();
    await popup.waitFor();
    const described = await term.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(described).toBe(await popup.locator('.definition__text').textContent());
    expect(described).toMatch(/。$/u);
    await page.waitForTimeout(A_WHILE);
    expect(await popup.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await popup.waitFor({ state: 'hidden' });
    expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await term.getAttribute('aria-describedby')).toBeNull();
  });

  test('goes when the focus goes, and the focus never enters it', async () => {
    const { page, term, popup } = await openChapter(WIDE);
    await term.focus();
    await popup.waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.definition') ?? null)).toBeNull();
    await expect.poll(() => term.getAttribute('aria-describedby')).toBeNull();
  });
});

describe('a definition by touch', () => {
  test('shows at the first tap and stays, also under a finger, until a tap beside it', async () => {
    const { page, term, popup } = await openChapter(PHONE);
    await term.tap();
    await popup.waitFor();
    expect(new URL(page.url()).pathname).toBe('/fleet/');
    await page.waitForTimeout(A_WHILE);
    expect(await popup.isVisible()).toBe(true);
    await popup.locator('.definition__text').tap();
    await page.waitForTimeout(A_WHILE);
    expect(await popup.isVisible()).toBe(true);
    await page.touchscreen.tap(180, 80);
    await popup.waitFor({ state: 'hidden' });
  });

  test('a second tap follows the link', async () => {
    const { page, term, popup } = await openChapter(PHONE);
    await term.tap();
    await popup.waitFor();
    await term.tap();
    await page.waitForURL('**/glossary/#term-*');
  });

  test('stays inside the window', async () => {
    const { popup, term } = await openChapter(PHONE);
    await term.tap();
    await popup.waitFor();
    const box = await popup.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
  });
});

test('is asked for again after a failed request; a tap that brings nothing is followed by one that opens the link', async () => {
  const { page, term, popup } = await openChapter(WIDE);
  await page.route('**/definitions.json', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await term.focus();
  await failed;
  await page.unroute('**/definitions.json');
  await pointAt(page, term);
  await popup.waitFor();
  const touch = await openChapter(PHONE);
  await touch.page.route('**/definitions.json', (route) => route.abort());
  const none = touch.page.waitForEvent('requestfailed');
  await touch.term.tap();
  await none;
  await touch.term.tap();
  await touch.page.waitForURL('**/glossary/#term-*');
});

test('where neither side of its term has room for it, it is not cut off at the top', async () => {
  const { term, popup } = await openChapter({ viewport: { width: 360, height: 160 } });
  await term.focus();
  await popup.waitFor();
  expect(await popup.evaluate((box) => box.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
});

test('without script a term is a link into the glossary', async () => {
  const { page, term } = await openChapter({ ...WIDE, javaScriptEnabled: false });
  await term.click();
  await page.waitForURL('**/glossary/#term-*');
});
