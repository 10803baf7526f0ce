import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/browser.ts';

/** What Back, Forward, reload and a shared address bring back of a search. */
const { url } = inject('site');
const openPage = useBrowser();
const NEAR = 2;

const panelOf = (page: Page, place: 'main' | 'dialog[open]') => {
  const panel = page.locator(`${place} search-panel`);
  const scroller = place === 'main' ? page.locator(':root') : panel.locator('.search-panel__body');
  return {
    panel,
    input: panel.locator('input[name="q"]'),
    kind: panel.locator('[data-search-filter="kind"]'),
    place: panel.locator('[data-search-filter="place"]'),
    /** Waits for hits of this very query, narrowed to the kind. */
    shows: async (query: string, kind: string) => {
      await panel.and(page.locator('[data-search-state="ready"]:not([aria-busy="true"])')).waitFor();
      await expect
        .poll(() =>
          panel.evaluate((element) => [
            element.querySelector('input')?.value,
            element.querySelector('select')?.value,
            [...new Set([...element.querySelectorAll('.hit')].map((hit) => hit.getAttribute('data-kind')))].join(),
          ]),
        )
        .toEqual([query, kind, kind]);
    },
    scrollDown: () =>
      scroller.evaluate(async (element) => {
        for (const top of [60, 150]) {
          element.scrollTop = top;
          for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        }
        return element.scrollTop;
      }),
    isAt: (top: number) => expect.poll(() => scroller.evaluate(({ scrollTop }, y) => Math.abs(scrollTop - y), top)).toBeLessThan(NEAR),
  };
};

/** Follows a link without scrolling to it. */
const follow = (link: Locator) =>
  link.evaluate((element: HTMLElement) => {
    element.click();
  });

const dialogs = (page: Page) => page.locator('dialog[open]').count();
const path = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).hash;

/** Opens the dialog, asks and narrows. */
async function askInDialog(page: Page, query: string) {
  await page.keyboard.press('Control+k');
  const asked = panelOf(page, 'dialog[open]');
  await asked.input.fill(query);
  await asked.panel.and(page.locator('[data-search-state="ready"]')).waitFor();
  await asked.kind.selectOption('section');
  await asked.shows(query, 'section');
  return asked;
}

test('reload, a shared address and Back bring back query, filters and place of the search page', async () => {
  const page = await openPage({ viewport: { width: 390, height: 400 } });
  await page.goto(`${url}search/?q=机组&kind=none&place=nowhere`);
  const { input, kind, place, shows, scrollDown, isAt } = panelOf(page, 'main');
  await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(10);
  await kind.selectOption('section');
  await shows('机组', 'section');
  await page.waitForURL((now) => now.searchParams.get('kind') === 'section' && !now.searchParams.has('place'));
  const places = await place.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  await place.selectOption(places[1] ?? '');
  await page.waitForURL((now) => now.searchParams.get('place') === places[1]);
  await page.reload();
  await shows('机组', 'section');
  expect(await place.inputValue()).toBe(places[1]);
  await place.selectOption('');
  await page.waitForURL((now) => !now.searchParams.has('place'));
  await shows('机组', 'section');
  const top = await scrollDown();
  // At once, before the place has been kept while scrolling.
  await page.reload();
  await shows('机组', 'section');
  await isAt(top);
  await follow(page.locator('.hit a').nth(2));
  await page.waitForURL((now) => now.pathname !== '/search/');
  await page.goBack();
  await shows('机组', 'section');
  await isAt(top);
  await input.fill('');
  await page.waitForURL((now) => now.search === '');
});

test('Back closes the dialog, Forward opens it again as it was; Escape, its button and a click beside it leave nothing behind', async () => {
  const page = await openPage();
  await page.goto(`${url}about/`);
  await page.goto(`${url}fleet/#cables`);
  const { shows } = await askInDialog(page, '机组');
  await page.goBack();
  expect([await dialogs(page), path(page)]).toEqual([0, '/fleet/#cables']);
  await page.goForward();
  await shows('机组', 'section');
  await page.reload();
  await shows('机组', 'section');
  const ways: (() => Promise<void>)[] = [
    () => page.keyboard.press('Escape'),
    () => page.locator('dialog').getByRole('button', { name: '关闭' }).click(),
    () => page.mouse.click(5, 5),
  ];
  for (const close of ways) {
    await close();
    expect(await dialogs(page)).toBe(0);
    // Opened again before the step back is done.
    await page.keyboard.press('Control+k');
    expect(await dialogs(page)).toBe(1);
  }
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !(history.state as { search?: unknown } | null)?.search);
  expect(path(page)).toBe('/fleet/#cables');
  await page.goBack();
  expect(path(page)).toBe('/about/');
});

test.each([
  ['of the open page', 'fleet/', '/fleet/#'],
  ['of another page', 'fleet/', '/market/#'],
])('Back from a hit %s returns to the dialog with query, filter and place', async (_, from, to) => {
  const page = await openPage({ viewport: { width: 390, height: 400 } });
  await page.goto(url + from);
  const { panel, shows, scrollDown, isAt } = await askInDialog(page, '机组');
  const top = await scrollDown();
  const before = page.url();
  await follow(panel.locator(`.hit a[href^="${to}"]`).last());
  await page.waitForURL((now) => now.href !== before);
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  await page.goBack();
  await shows('机组', 'section');
  await isAt(top);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !(history.state as { search?: unknown } | null)?.search);
  expect(page.url()).toBe(url + from);
});

test('a hit that the open page does not have yet loads the page anew', async () => {
  const page = await openPage();
  await page.goto(`${url}fleet/`);
  // As an older build has it.
  await page.evaluate(() => {
    Object.assign(window, { old: true });
    document.getElementById('cables')?.removeAttribute('id');
  });
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[name="q"]').fill('检修船');
  await page.locator('dialog a[href="/fleet/#cables"]').click();
  await page.waitForFunction(() => !('old' in window) && document.activeElement?.id === 'cables');
  await page.locator('main mark').first().waitFor();
});

test('closed again before the first step back is done, the dialog goes back no further', async () => {
  const page = await openPage();
  await page.goto(`${url}fleet/`);
  const steps = await page.evaluate(async () => {
    let count = 0;
    const back = history.back.bind(history);
    history.back = () => {
      count++;
      back();
    };
    const done = new Promise((next) => {
      addEventListener('popstate', next, { once: true });
    });
    for (const init of [{ key: 'k', ctrlKey: true }, { key: 'Escape' }, { key: 'k', ctrlKey: true }, { key: 'Escape' }])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
    await done;
    return count;
  });
  expect([steps, await dialogs(page), path(page)]).toEqual([1, 0, '/fleet/']);
});
