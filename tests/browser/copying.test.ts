import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { CLIPBOARD, copyPlain } from '../support/copied.ts';

const { url } = inject('site');
const openPage = useBrowser();

/** What is on the clipboard. */
const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = item?.types.includes('text/html') ? await (await item.getType('text/html')).text() : '';
    return { html: html.replace('<meta charset="utf-8">', ''), text: await navigator.clipboard.readText() };
  });

async function copy(page: Page): ReturnType<typeof clipboard> {
  await copyPlain(page);
  return clipboard(page);
}

/** Selects from the beginning of the text of one element to the end of another's. */
const select = (page: Page, from: string, to = from) =>
  page.evaluate(
    ([first = '', last = '']) => {
      const [start, end] = [first, last].map((selector) => document.querySelector(selector));
      if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    [from, to],
  );

async function openAt(path: string): Promise<Page> {
  const page = await openPage({ colorScheme: 'dark', viewport: { width: 1280, height: 900 }, ...CLIPBOARD });
  await page.goto(url + path);
  return page;
}

test('what is copied from a dark page has its structure, and neither colours nor notes', async () => {
  const page = await openAt('fleet/');
  await select(page, 'section[data-section="forecast-models"]');
  const { html, text } = await copy(page);
  expect(text).toMatch(/^潮流预报模型\s+燕鸥二号是年鉴里最大的预报模型，记作82亿个系数，能报72小时的流速；/u);
  expect(html).toMatch(/<h2>.*<table>.*<th/su);
  expect(html).not.toMatch(/style=|class=|id="|<svg|share-link|data-note|报告：/u);
  expect([...html.matchAll(/href="([^"]*)"/gu)].filter(([, address]) => !address?.startsWith('http'))).toEqual([]);

  await select(page, '#row-forecasters-tern th', '#row-forecasters-sounder td:last-child');
  expect(await copy(page)).toEqual({
    text: '燕鸥二号\t第九水文局\t82亿\n测深者\t第九水文局\t1.2亿',
    html: expect.stringMatching(/^<table><tbody><tr><th>燕鸥二号<\/th><td>.*<\/td><td>1.2亿<\/td><\/tr><\/tbody><\/table>$/u) as string,
  });
  await select(page, 'table[data-table="forecasters"]');
  expect((await copy(page)).html).toMatch(/^<table><caption>.*<\/table>$/su);
});

test('lists and code that are copied keep their lines', async () => {
  const page = await openAt('resource/');
  await select(page, '[data-section="stream-power"] > ul');
  expect(await copy(page)).toEqual({
    text: '大潮：朔望之后两天，流速最高。\n小潮：上下弦之后两天，流速约为大潮的六成。',
    html: expect.stringMatching(/^<ul><li><strong>大潮<\/strong>：[^<]*<\/li><li>[^]*<\/li><\/ul>$/u) as string,
  });
  await select(page, 'pre code');
  const { html, text } = await copy(page);
  const CODE = /^# 潮位程序\n## 分潮 .*\ndef level\(hour, parts\):\n {4}""".*\n {4}return .*\n\n## 用法\nprint.*$/u;
  expect(text).toMatch(CODE);
  expect(html.replace(/<\/?(?:pre|code)>/gu, '').trim()).toMatch(CODE);
  expect(html).toMatch(/^<pre>/u);
});

test('a selection that ends in a note has none of it, and one that begins there has what it says', async () => {
  const page = await openAt('fleet/');
  const SAYS = '[data-note-card="tern-count"] .note__says';
  await select(page, '[data-section="forecast-models"] > p', SAYS);
  for (const copied of Object.values(await copy(page))) {
    expect(copied).toContain('回流由编者补入。');
    expect(copied).not.toContain('报告：');
  }
  await page.reload();
  await page.locator('#ui-note-tern-count').click();
  await page.locator(SAYS).click();
  await select(page, '[data-note-card="tern-count"]');
  const { text } = await copy(page);
  expect(text).toMatch(/^4 口径有别 重\s+燕鸥.*\n+报告：.*\n+核对：.*\n+出处：/u);
});

test('what is copied in a field is left to the browser', async () => {
  const page = await openAt('fleet/');
  await select(page, 'h1');
  await copyPlain(page);
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[name="q"]').fill('滑环 CSV');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect(await clipboard(page)).toEqual({ html: '', text: '滑环 CSV' });
});

test.each<[what: string, becomes: string, html: RegExp, act: (page: Page) => Promise<unknown>]>([
  ['what is selected after a copy', 'is not copied over', /style=/u, (page) => select(page, 'h1')],
  [
    'what another program copies',
    'is not copied over',
    /^$/u,
    (page) =>
      page.evaluate(async () => {
        dispatchEvent(new Event('blur'));
        await navigator.clipboard.writeText('潮位');
      }),
  ],
  [
    'what the page puts into all that was copied',
    'leaves the copy plain',
    /^(?!.*(?:style=|<option|<select|报告：燕鸥)).*<table>/su,
    (page) =>
      page.evaluate(() => {
        document.querySelector('h1')?.append(Object.assign(document.createElement('button'), { textContent: '分享' }));
      }),
  ],
])('%s, while what makes copies plain is loading, %s', async (_, __, html, act) => {
  const page = await openAt('fleet/');
  const gate = Promise.withResolvers<undefined>();
  await page.route('**/assets/copied-text*', async (route) => {
    await gate.promise;
    await route.continue();
  });
  const response = page.waitForResponse('**/assets/copied-text*');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await act(page);
  gate.resolve(undefined);
  // It comes to those who asked before first.
  await page.evaluate(`import(${JSON.stringify((await response).url())}).then(() => undefined)`);
  expect((await clipboard(page)).html).toMatch(html);
});
