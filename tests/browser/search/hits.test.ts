import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/browser.ts';

/** What a search shows, and what stands marked where a hit leads. */
const { url } = inject('site');
const openPage = useBrowser();

async function ask(page: Page, query: string) {
  await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
  await page.locator('main [data-search-state="ready"]').waitFor();
}

async function openDialog(page: Page, query: string) {
  await page.goto(`${url}fleet/`);
  await page.keyboard.press('Control+k');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input[name="q"]').fill(query);
  return dialog;
}

/** Scrolls to the end of what is listed on the search page until nothing more comes; resolves to the number of links there. */
async function listAll(page: Page): Promise<number> {
  const isWhole = () => {
    scrollTo(0, document.documentElement.scrollHeight);
    const list = document.querySelector<HTMLElement>('main [data-search-results]');
    return list?.firstElementChild && !('filling' in list.dataset) && document.querySelector('main .search-panel__more[hidden]');
  };
  await page.waitForFunction(isWhole);
  return page.locator('main [data-search-results] a').count();
}

/** The texts marked on the page that is open, and the places in which they stand. */
async function marks(page: Page) {
  await page.locator('main mark.search-mark').first().waitFor();
  return page.locator('main mark.search-mark').evaluateAll((all) => ({
    texts: all.map((mark) => mark.textContent),
    places: [...new Set(all.map((mark) => mark.closest('[id]:not(main), [data-section]')?.id))],
    inView: all.some((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    }),
  }));
}

test('a hit says in a sentence under what other word it is indexed', async () => {
  const page = await openPage();
  await ask(page, '断网');
  expect(await page.locator('.hit__alias').first().textContent()).toBe('与“断网”有关');
});

test('between a marked word and the number before it stands the space that a text has there, outside of the mark', async () => {
  const page = await openPage();
  await ask(page, '年');
  const gaps = await page.locator('.hit__excerpt .whole:has(> mark)').evaluateAll((all) =>
    all.map((whole) => {
      const [number, mark] = [document.createRange(), whole.querySelector('mark')];
      number.setEndAfter(whole.firstChild ?? whole);
      number.setStartBefore(whole.firstChild ?? whole);
      return (
        ((mark?.getBoundingClientRect().left ?? 0) - number.getBoundingClientRect().right) / parseFloat(getComputedStyle(whole).fontSize)
      );
    }),
  );
  expect(Math.min(...gaps)).toBeGreaterThan(0.15);
  expect(Math.max(...gaps)).toBeLessThan(0.3);
});

test('on a phone the lines of a title are of like lengths and end with a word', async () => {
  const page = await openPage({ viewport: { width: 320, height: 700 } });
  await ask(page, '率定');
  const title = page.locator('main .hit__link', { hasText: '率定一个预报模型的运算' });
  const lines = await title.evaluate((link) => {
    const found = new Map<number, string>();
    const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      for (let at = 0; at < text.length; at++) {
        const character = document.createRange();
        character.setStart(text, at);
        character.setEnd(text, at + 1);
        const bottom = Math.round(character.getBoundingClientRect().bottom / 10);
        found.set(bottom, (found.get(bottom) ?? '') + text.data.charAt(at));
      }
    }
    return [...found.values()];
  });
  expect(lines).toEqual(['率定一个预报模型的运算，', '十年里多了两百万倍']);
});

test('an address that asks for something loads the records of the first screens, and nothing that mends addresses', async () => {
  const page = await openPage({ viewport: { width: 390, height: 400 } });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await ask(page, '海');
  await page.locator('[data-search-results]:not([data-filling]) .hit').first().waitFor();
  expect(requests.filter((address) => address.includes('/fragment/'))).toHaveLength(12);
  expect(requests.filter((address) => address.includes('/repair'))).toEqual([]);
});

test('one entry a thing: its first link leads to the hit, the others to its row, event and note', async () => {
  const page = await openPage();
  await ask(page, '燕鸥二号');
  const entry = page.locator('[data-search-results] > li').first();
  const links = await entry.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links[0]).toBe('/models/#model-tern-2');
  expect(links).toEqual(
    expect.arrayContaining(['/fleet/#row-forecasters-tern', '/timeline/#event-tern-2-2029', '/annotations/#note-tern-count']),
  );
  await entry.locator('a[href="/timeline/#event-tern-2-2029"]').click();
  expect(await marks(page)).toMatchObject({ places: ['event-tern-2-2029'], inView: true });
});

test.each([
  ['3.1B', '/models/#model-tern-2', ['31'], 'model-tern-2'],
  ['4.4×10²¹', '/models/#row-training-compute-tern-2', ['4.4×10', '²¹'], 'row-training-compute-tern-2'],
])('%s is marked where it stands, across elements, and nowhere else', async (query, target, texts, place) => {
  const page = await openPage();
  await ask(page, query);
  await page.locator(`[data-search-results] a[href="${target}"]`).click();
  const found = await marks(page);
  expect(found.texts.join('|')).toBe(texts.join('|'));
  expect(found).toMatchObject({ places: [place], inView: true });
});

test('the selects have true counts, a choice is kept while it leads somewhere, and the dialog leads to the page with all', async () => {
  const page = await openPage();
  const dialog = await openDialog(page, '机组');
  await dialog.locator('[data-search-state="ready"]').waitFor();
  const total = Number(/\d+/u.exec((await dialog.locator('.search-panel__status').textContent()) ?? '')?.[0]);
  const counts = (filter: string) =>
    dialog
      .locator(`[data-search-filter="${filter}"] option`)
      .evaluateAll((options) =>
        options.map(({ textContent }) => Number(/（(\d+)条）$/u.exec(textContent)?.[1] ?? 0)).reduce((sum, count) => sum + count, 0),
      );
  expect([await counts('kind'), await counts('place')]).toEqual([total, total]);
  const field = dialog.locator('input[name="q"]');
  const kind = dialog.locator('[data-search-filter="kind"]');
  await kind.selectOption('section');
  await expect.poll(() => dialog.locator('.search-panel__status').textContent()).toMatch(new RegExp(`^${String(total)}条中的\\d+条$`, 'u'));
  await field.fill('滑环');
  await dialog.locator('a[href="/market/#suppliers"]').waitFor();
  expect(await kind.inputValue()).toBe('section');
  await field.fill('银石墨');
  await dialog.locator('a[href="/timeline/#event-slip-ring-2026"]').waitFor();
  expect(await kind.inputValue()).toBe('');
  await kind.selectOption('');
  await field.fill('年');
  const all = dialog.getByRole('link', { name: /^全部\d+条结果$/u });
  const words = (await all.textContent()) ?? '';
  await all.click();
  await page.waitForURL((now) => now.searchParams.get('q') === '年');
  const links = page.locator('main [data-search-results] a');
  // Each is read when the reader nears its place, and not before.
  await page.locator('main .search-panel__more:not([hidden])').waitFor();
  const whole = Number(/\d+/u.exec(words)?.[0]);
  expect(await links.count()).toBeLessThan(whole / 2);
  expect(await listAll(page)).toBe(whole);
});

test('the field has its style at once, nothing else is shown without its own, and where that never comes the search works', async () => {
  const page = await openPage();
  const gate = Promise.withResolvers<undefined>();
  await page.route(/\/assets\/search\.[^/]*\.css/u, async (route) => {
    await gate.promise;
    await route.abort();
  });
  const script = page.waitForResponse(/assets\/search\.[^/]*\.js/u);
  const dialog = await openDialog(page, '滑环');
  expect(await dialog.locator('input[name="q"]').evaluate((input) => input.getBoundingClientRect().height)).toBe(48);
  await (await script).finished();
  expect(await dialog.locator('.search-panel__bar').count()).toBe(0);
  gate.resolve(undefined);
  await dialog.locator('a[href="/market/#suppliers"]').waitFor();
});

test('a low dialog scrolls to its last hit; on paper there is no dialog, and on its page the hits without the field', async () => {
  const page = await openPage({ viewport: { width: 800, height: 400 } });
  const dialog = await openDialog(page, '机组');
  await dialog.locator('[data-search-state="ready"]').waitFor();
  const end = dialog.locator('.search-panel__more a, .hit__link').last();
  await end.scrollIntoViewIfNeeded();
  expect((await end.boundingBox())?.y).toBeLessThan(400);
  expect(await dialog.evaluate((box) => box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY)).toBe('auto');
  await page.emulateMedia({ media: 'print' });
  expect(await dialog.isVisible()).toBe(false);
  await ask(page, '机组');
  expect(await page.locator('main .hit').first().isVisible()).toBe(true);
  expect(await page.locator('main .search-panel__form').isVisible()).toBe(false);
  // Paper brings no more of them.
  const rest = page.locator('main .search-panel__more', { hasText: '没有列出' });
  await rest.waitFor();
  expect(await rest.getByRole('button').count()).toBe(0);
});

test('of two filters the number of hits before both is said, and one button takes both away', async () => {
  const page = await openPage();
  await ask(page, '机组');
  const status = page.locator('main .search-panel__status');
  const before = (await status.textContent()) ?? '';
  await page.locator('[data-search-filter="kind"]').selectOption('section');
  await expect.poll(() => status.textContent()).toContain('条中的');
  await page.locator('main [data-search-filter="place"]').selectOption({ index: 1 });
  const all = String(/\d+/u.exec(before)?.[0]);
  // What each is stands before it, to be seen.
  for (const label of await page.locator('main .search-panel__filters label').all()) {
    const [words, select] = [await label.boundingBox(), await label.locator('select').boundingBox()];
    expect((select?.x ?? 0) - (words?.x ?? 0)).toBeGreaterThan(20);
  }
  expect(await status.textContent()).toMatch(new RegExp(`^${all}条中的\\d+条$`, 'u'));
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => status.textContent()).toBe(before);
  expect(await page.getByRole('button', { name: '清除筛选' }).isVisible()).toBe(false);
});

test('an excerpt keeps a number with its unit, also where one of them alone is marked, and says what is in another language', async () => {
  const page = await openPage();
  await ask(page, '4100');
  const kept = page.locator('.hit__excerpt .whole', { hasText: '4100万' }).first();
  expect(await kept.evaluate((whole) => [whole.textContent, whole.querySelector('mark')?.textContent])).toEqual(['4100万个', '4100']);
  expect(await kept.evaluate((whole) => getComputedStyle(whole).whiteSpace)).toBe('nowrap');
  await ask(page, 'Folding arrays');
  const english = page.locator('.hit [lang="en"]', { hasText: 'Folding arrays' }).first();
  expect(await english.locator('mark').allTextContents()).toEqual(['Folding', 'arrays']);
  await ask(page, 'Carnet');
  expect(await page.locator('.hit [lang="fr"]').first().textContent()).toBe('Carnet de bord');
});

test('once all hits are listed, their number and those of the filters are what is listed', async () => {
  const page = await openPage();
  // The index counts 10 within longer numbers too, which the text, once read, does not bear out.
  await ask(page, '10');
  const listed = await listAll(page);
  const numberIn = async (selector: string) => Number(/\d+/u.exec((await page.locator(selector).textContent()) ?? '')?.[0]);
  expect(await numberIn('main .search-panel__status')).toBe(listed);
  const choices = await page.locator('main [data-search-filter="kind"] option').allTextContents();
  const sum = choices.reduce((all, words) => all + Number(/(\d+)条/u.exec(words)?.[1] ?? 0), 0);
  expect(sum).toBe(listed);
});
