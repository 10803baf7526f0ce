import { chromium, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeFindings } from '../../support/axe.ts';
import { useBrowser } from '../../support/browser.ts';
import { watchPage } from '../../support/watch-page.ts';

const { url } = inject('site');
const openPage = useBrowser();

async function openDialog(page: Page, path = 'fleet/') {
  await page.goto(`${url}${path}`);
  await page.keyboard.press('Control+k');
  const dialog = page.locator('dialog[open]');
  const input = dialog.locator('input[type="search"][name="q"]');
  await input.waitFor();
  const ask = async (query: string) => {
    await input.fill(query);
    await dialog.locator('[data-search-state="ready"], [data-search-state="empty"]').waitFor();
  };
  return { dialog, input, ask };
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);

test('nothing of the search is loaded before it is wanted', async () => {
  const page = await openPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${url}fleet/`, { waitUntil: 'networkidle' });
  const ofSearch = () => requests.filter((path) => /pagefind|\/search\./u.test(path));
  expect(ofSearch()).toEqual([]);
  // What points at it may be about to open it.
  await page.locator('a.search-link').hover();
  await expect
    .poll(ofSearch)
    .toEqual(expect.arrayContaining([expect.stringContaining('/assets/search.'), expect.stringContaining('/pagefind/')]));
});

test('arrows choose, Enter opens, Escape closes and gives the focus back', async () => {
  const page = await openPage();
  const incidents = watchPage(page, new URL(url).origin);
  await page.goto(`${url}fleet/`);
  await page.locator('a.search-link').focus();
  await page.keyboard.press('Enter');
  const input = page.locator('dialog[open] input[type="search"]');
  await input.waitFor();
  await input.pressSequentially('滑环');
  await page.locator('[data-search-state="ready"]').waitFor();
  expect(await page.locator('dialog .search-panel__status').textContent()).toMatch(/^\d+条结果$/u);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('/market/#suppliers');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('/glossary/#term-slip-ring');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('ui-search-dialog');
  for (let presses = 0; presses < 60; presses++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(
    true,
  );
  for (const place of ['where the tabs led', 'in the field']) {
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count(), place).toBe(0);
    expect(await focused(page)).toBe('/search/');
    await page.keyboard.press('Control+k');
    await input.fill('滑环');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/market/#suppliers');
  expect(incidents).toEqual([]);
});

test('only the last number of hits is read out, once nothing more is typed', async () => {
  const page = await openPage();
  const { dialog, input } = await openDialog(page);
  await page.evaluate(() => {
    const said: string[] = ((globalThis as { said?: string[] }).said = []);
    const listen = new MutationObserver((changes) => {
      for (const { target } of changes) if ((target as Element).role === 'status') said.push(target.textContent ?? '');
    });
    listen.observe(document, { childList: true, subtree: true });
  });
  await input.pressSequentially('滑环', { delay: 60 });
  await dialog.locator('[data-search-state="ready"]').waitFor();
  const said = () => page.evaluate(() => (globalThis as { said?: string[] }).said);
  await expect.poll(said, { timeout: 3000 }).not.toEqual([]);
  expect(await said()).toEqual([await dialog.locator('.search-panel__status').textContent()]);
});

test('a hit arrives with its words marked and in view, and its address is clean', async () => {
  const page = await openPage();
  const { dialog, ask } = await openDialog(page);
  await ask('检修船');
  await dialog.locator('a[href="/fleet/#cables"]').click();
  const mark = page.locator('main mark').first();
  await mark.waitFor();
  expect(await mark.textContent()).toBe('检修船');
  expect(await mark.evaluate((element) => { const { top, bottom } = element.getBoundingClientRect(); return top > 0 && bottom < innerHeight; })).toBe(true); // prettier-ignore
  expect(page.url()).toBe(`${url}fleet/#cables`);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  const second = await openDialog(page, 'market/');
  await second.ask('1482.5');
  await page.keyboard.press('Enter');
  await page.locator('#suppliers').waitFor();
  await page.locator('main mark').first().waitFor();
  expect(await page.locator('main mark').allTextContents()).toEqual(['1,482.5']);
  await page.goto(`${url}search/?q=Folding+arrays`);
  await page.locator('[data-search-results] a[href="/market/#outlook"]').click();
  await page.locator('main mark').first().waitFor();
  expect(page.url()).toBe(`${url}market/#outlook`);
  await page.reload();
  expect(await page.locator('main mark').count()).toBe(0);
});

test('a hit opened in another tab leaves the search open and no marks behind', async () => {
  const page = await openPage();
  const { dialog, ask } = await openDialog(page);
  await ask('检修船');
  await dialog.locator('a[href="/fleet/#cables"]').click({ modifiers: ['ControlOrMeta'] });
  expect(await dialog.count()).toBe(1);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('the key / opens the search, not while one types, and not once it is switched off', async () => {
  const page = await openPage();
  await page.goto(`${url}fleet/`);
  await page.keyboard.press('/');
  const dialog = page.locator('dialog[open]');
  const input = dialog.locator('input[type="search"]');
  await input.waitFor();
  await page.keyboard.type('a/b');
  expect(await input.inputValue()).toBe('a/b');
  // What is shown once nothing more is typed moves the box, also from under a click.
  await dialog.locator('[aria-busy="false"]:is([data-search-state="ready"], [data-search-state="empty"])').waitFor();
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.reload();
  await page.keyboard.press('/');
  await page.waitForTimeout(200);
  expect(await dialog.count()).toBe(0);
  await page.keyboard.press('Control+k');
  await input.waitFor();
  await page.keyboard.press('Escape');
  // As extensions send keys.
  await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true })));
  await input.waitFor();
});

test('while an input method composes, nothing moves, opens or closes', async () => {
  const page = await openPage();
  const { dialog, input } = await openDialog(page);
  // Found less often than a screen holds hits: no others follow the first ones.
  await input.fill('集电环');
  await dialog.locator('[data-search-state="ready"]').waitFor();
  // After a pause what is composed would be searched.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1000);
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'guang mo', selectionStart: 8, selectionEnd: 8 });
  const before = await dialog.locator('[data-search-results]').textContent();
  for (const code of ['Enter', 'ArrowDown', 'Escape']) {
    await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229, code });
  }
  await input.evaluate((element) => {
    for (const key of ['Enter', 'ArrowDown', 'Escape'])
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true }));
  });
  expect(await dialog.count()).toBe(1);
  expect(await focused(page)).toBe('ui-search-dialog');
  expect(await dialog.locator('[data-search-results]').textContent()).toBe(before);
  expect(page.url()).toBe(`${url}fleet/`);
  await ime.send('Input.insertText', { text: '滑环' });
  await dialog.locator('a[href="/market/#suppliers"]').first().waitFor();
});

test('hits are narrowed by kind and by chapter', async () => {
  const page = await openPage();
  const { dialog, ask } = await openDialog(page);
  await ask('机组');
  const kinds = () =>
    dialog.locator('[data-search-results] > li').evaluateAll((items) => [...new Set(items.map((item) => item.getAttribute('data-kind')))]);
  await dialog.locator('[data-search-filter="kind"]').selectOption('section');
  expect(await kinds()).toEqual(['section']);
  await dialog.locator('[data-search-filter="place"]').selectOption('海峡的电卖给谁');
  const links = await dialog.locator('[data-search-results] a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(0);
  expect(links.every((href) => href?.startsWith('/market/'))).toBe(true);
  expect(await dialog.locator('.search-panel__status').textContent()).toMatch(/^\d+条中的\d+条$/u);
});

test('recent queries stay on the device and can be cleared', async () => {
  const page = await openPage();
  await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
  await page.locator('[data-search-results] a').first().click();
  await page.waitForURL('**/market/**');
  const { dialog } = await openDialog(page);
  await dialog.getByRole('button', { name: '滑环' }).click();
  await dialog.locator('[data-search-state="ready"]').waitFor();
  await dialog.locator('input[type="search"]').fill('');
  await dialog.getByRole('button', { name: '清除记录' }).click();
  expect(await dialog.getByRole('button', { name: '滑环' }).count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('search-recent'))).toBeNull();
});

test('the search page keeps the query in its address and shows its hits when opened with one', async () => {
  const { url: base } = inject('changedSite');
  const page = await openPage();
  const incidents = watchPage(page, new URL(base).origin);
  await page.goto(`${base}search/?q=2870`);
  await page.locator('[data-search-state="ready"]').waitFor();
  expect(await page.locator('[data-search-results] a').first().getAttribute('href')).toBe('/base/resource/#early-rotors');
  await page.locator('main input[name="q"]').fill('鸥湾船厂');
  await page.locator('a[href="/base/directory/#org-ouwan-yard"]').waitFor();
  await page.waitForURL((now) => now.searchParams.get('q') === '鸥湾船厂');
  await page.goto(`${base}market/`);
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[name="q"]').fill('240台');
  await page.locator('dialog a[href="/base/fleet/#by-2041"]').click();
  await page.locator('main mark').first().waitFor();
  expect(incidents).toEqual([]);
});

test('fast typing changes the address seldom, and what was typed last stands in it', async () => {
  const page = await openPage();
  await page.goto(`${url}search/?q=2870`);
  await page.locator('[data-search-state="ready"]').waitFor();
  const changes = await page.evaluate(async () => {
    let count = 0;
    const replaceState = history.replaceState.bind(history);
    history.replaceState = (...change) => {
      count++;
      replaceState(...change);
    };
    const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
    for (let key = 0; input && key < 30; key++) {
      input.value = '人工智能'.slice(0, 1 + (key % 4));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
    return count;
  });
  expect(changes).toBeLessThan(10);
  await page.waitForURL((now) => now.searchParams.get('q') === '人工');
});

test('a filter narrows a partial answer without hiding that it is one; what led nowhere is not remembered', async () => {
  const page = await openPage();
  await page.goto(`${url}search/`);
  const input = page.locator('main input[name="q"]');
  await input.fill('预报模型的率定每年增长多少');
  await page.locator('[data-search-match="partial"]').waitFor();
  await page.locator('[data-search-filter="kind"]').selectOption('section');
  expect(await page.locator('.search-panel__status').textContent()).toContain('没有完全符合的结果');
  const remember = () => page.locator('main').getByRole('button', { name: '搜索', exact: true }).click();
  await remember();
  await input.fill('量子通信卫星');
  await page.locator('[data-search-state="empty"]').waitFor();
  // What is read out may still be what the query before it found.
  const shown = await page.locator('main :is(.search-panel__status, .search-panel__body)').allTextContents();
  expect(shown.join('').match(/没有/gu)).toHaveLength(1);
  await remember();
  await input.fill('');
  expect(await page.locator('.search-panel__query').allTextContents()).toEqual(['预报模型的率定每年增长多少']);
});

test('while one types, what finds nothing or little yet takes away no hits; the end of typing shows it at once', async () => {
  const page = await openPage();
  await page.goto(`${url}search/`);
  const panel = page.locator('main search-panel');
  const input = panel.locator('input[name="q"]');
  const status = panel.locator('.search-panel__status');
  const busy = () => panel.getAttribute('aria-busy');
  const first = () => panel.locator('[data-search-results] a').first().getAttribute('href');
  await input.fill('滑环');
  await panel.and(page.locator('[data-search-state="ready"]')).waitFor();
  const before = [await first(), await status.textContent()];
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1000);
  // Hits of none, and of one word alone.
  for (const query of ['滑环囧', '滑环囧囧']) {
    await input.fill(query);
    await page.clock.runFor(300);
    expect([await first(), await status.textContent(), await busy()]).toEqual([...before, 'true']);
  }
  // The answer itself comes in real time, and is kept back from then on.
  const afterWhile = async () => {
    await page.clock.runFor(100);
    return busy();
  };
  await expect.poll(afterWhile).toBe('false');
  expect(await status.textContent()).not.toBe(before[1]);
  await input.fill('滑环');
  await expect.poll(async () => [await first(), await busy()]).toEqual([before[0], 'false']);
  await input.fill('囧囧囧');
  await input.press('Enter');
  await panel.and(page.locator('[data-search-state="empty"]')).waitFor();
});

test('Enter on the search page opens the first hit, its button does not; arrows reach what is offered where nothing is found', async () => {
  const page = await openPage();
  await page.goto(`${url}search/?q=${encodeURIComponent('滑环')}`);
  await page.locator('main [data-search-state="ready"]').waitFor();
  await page.locator('main').getByRole('button', { name: '搜索', exact: true }).click();
  expect(new URL(page.url()).pathname).toBe('/search/');
  await page.locator('main input[name="q"]').press('Enter');
  await page.waitForURL('**/market/#suppliers');
  const { dialog, input, ask } = await openDialog(page);
  await ask('量子通信卫星');
  await input.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.closest('.search-panel__message') !== null)).toBe(true);
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('/print/');
  await page.keyboard.press('Control+k');
  expect(await input.evaluate((field: HTMLInputElement) => [document.activeElement === field, getSelection()?.toString()])).toEqual([
    true,
    '量子通信卫星',
  ]);
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
});

test('without JavaScript the header leads to the search page, which offers the contents and the glossary', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${url}fleet/`);
  expect(await page.locator('.search-link kbd').isVisible()).toBe(false);
  await page.locator('a.search-link').click();
  await page.waitForURL('**/search/');
  expect(await page.locator('main input[name="q"]').getAttribute('placeholder')).not.toBe('');
  expect(await page.locator('.search-page__noscript').isVisible()).toBe(true);
  expect(await page.locator('main a[href="/market/#suppliers"]').isVisible()).toBe(true);
  expect(await page.locator('main a[href="/glossary/"]').first().isVisible()).toBe(true);
});

test('axe finds nothing in any state of the dialog, in either theme, and nothing overflows a phone', async () => {
  const page = await openPage({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
  const { dialog, input, ask } = await openDialog(page);
  const findings: Record<string, string[]> = {};
  for (const query of ['', '滑环', 'beiyu grid', '量子通信', '预报模型的率定每年增长多少']) {
    if (query === '') await input.fill('');
    else await ask(query);
    for (const [colorScheme, scope] of [
      ['light', 'all'],
      ['dark', 'colours'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      findings[`${query} ${colorScheme}`] = await axeFindings(page, scope, 'dialog');
    }
    const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
    findings[`${query} overflow`] = overflow > 0 ? [`${String(overflow)} px`] : [];
  }
  expect(Object.entries(findings).filter(([, list]) => list.length > 0)).toEqual([]);
});

test('what stands beside the dialog is out of reach, also before the rest of the search has loaded, and the page stays where it is', async () => {
  const page = await openPage();
  await page.route(/\/assets\/search\.[^/]*\.js/u, () => undefined);
  await page.goto(`${url}fleet/`);
  await page.locator('a.search-link').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('main')?.closest('[inert]'));
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
  }
  await page.keyboard.press('End');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('/search/');
  expect(await page.evaluate(() => document.querySelector('main')?.closest('[inert]') === null)).toBe(true);
});

test('a hit at the very address that is open closes the dialog, and a click on its words leaves the keys where they were', async () => {
  const page = await openPage();
  const { dialog, ask } = await openDialog(page, 'market/#suppliers');
  await ask('滑环');
  const words = await dialog.locator('.search-panel__status').boundingBox();
  await page.mouse.click((words?.x ?? 0) + 2, (words?.y ?? 0) + 2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('/market/#suppliers');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  await page.locator('mark.search-mark').first().waitFor();
  expect(await page.evaluate(() => (history.state as { search?: object } | null)?.search)).toBeUndefined();
});

test('the field of the home page opens the dialog, as every other way does, with what was typed there', async () => {
  const page = await openPage();
  await page.goto(url);
  const field = page.locator('#ui-home-search');
  const dialog = page.locator('dialog[open]');
  const input = dialog.locator('input[name="q"]');
  const shows = async (query: string, hit: string) => {
    await dialog.locator(`a[href="${hit}"]`).waitFor();
    expect(await input.inputValue()).toBe(query);
  };
  await field.click();
  expect(await focused(page)).toBe('ui-search-dialog');
  await page.keyboard.press('Escape');
  expect([await dialog.count(), await focused(page)]).toEqual([0, 'ui-home-search']);
  await page.keyboard.type('滑环');
  await page.keyboard.press('Enter');
  await shows('滑环', '/market/#suppliers');
  await page.keyboard.press('Escape');
  await field.fill('检修船');
  await page.locator('.home__search button').click();
  await shows('检修船', '/fleet/#cables');
});

test('the room that a scroll bar leaves beside the dialog is as dark as the page', async () => {
  const { path, args, env } = inject('browser');
  const browser = await chromium.launch({
    executablePath: path,
    args: args.filter((flag) => flag !== '--hide-scrollbars'),
    env: { ...process.env, ...env },
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 900, height: 700 }, colorScheme });
      await openDialog(page);
      await page.waitForFunction(() => document.querySelector('main')?.closest('[inert]'));
      const shot = (x: number) => page.screenshot({ clip: { x, y: 690, width: 1, height: 1 } });
      const [beside, bar] = [await shot(884), await shot(885)];
      expect(bar.equals(beside), colorScheme).toBe(true);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
