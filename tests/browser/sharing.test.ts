import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { watchPage } from '../support/watch-page.ts';

const { url } = inject('site');
const openPage = useBrowser();
const SHORT = `${url}s/forecast-models/`;
const TITLE = '潮流预报模型 - 潮能纪要';
const control = (page: Page, id = 'forecast-models') => page.locator(`share-link [data-share="${id}"]`).first();

async function openChapter(permissions: string[] = ['clipboard-read', 'clipboard-write']): Promise<Page> {
  const page = await openPage({ permissions, viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}fleet/`);
  return page;
}

/** What is on the clipboard, by type. */
function clipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => [type, await (await item?.getType(type))?.text()] as const;
    return Object.fromEntries(await Promise.all((item?.types ?? []).map(read))) as Record<string, string>;
  });
}

describe('the share control', () => {
  test('stands beside a heading as a sign that nobody sees before the heading is pointed at', async () => {
    const page = await openChapter();
    const heading = page.locator('.section-heading:has([data-quiet])').first();
    const link = heading.locator('[data-quiet] a');
    expect(await link.evaluate((node) => [getComputedStyle(node).opacity, node.clientWidth])).toEqual(['0', 24]);
    await heading.hover();
    expect(await link.evaluate((node) => getComputedStyle(node).opacity)).toBe('1');
  });

  test('copies a titled link and, as plain text, title and address on lines of their own', async () => {
    const page = await openChapter();
    const incidents = watchPage(page, new URL(url).origin);
    await control(page).click();
    await page.locator('.share-menu output', { hasText: '已复制' }).waitFor();
    const copied = await clipboard(page);
    expect(copied['text/plain']).toBe(`${TITLE}\n${SHORT}`);
    expect(copied['text/html']).toContain(`<a href="${SHORT}">${TITLE}</a>`);
    expect(incidents).toEqual([]);
  });

  test.each([
    ['复制Markdown', `[${TITLE}](${SHORT})`],
    [
      '复制引文（GB/T 7714）',
      /^潮能纪要\. .*\[EB\/OL\].*\(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. .*\/s\/forecast-models\/\.\n沧澜.*\[R\]/u,
    ],
    ['复制BibTeX', /^@misc\{[a-z-]*forecast-models,[\s\S]*@techreport\{/u],
  ])('%s', async (label, expected) => {
    const page = await openChapter();
    await control(page).click();
    await page.getByRole('button', { name: label }).click();
    await page.locator('.share-menu output', { hasText: '已复制' }).waitFor();
    expect((await clipboard(page))['text/plain']).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });

  test('where the clipboard is refused, it says so and the address stands selected', async () => {
    const page = await openPage({ permissions: [] });
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } });
      Object.assign(document, { execCommand: () => false });
    });
    await page.goto(`${url}fleet/`);
    await control(page).click();
    await page.locator('.share-menu[data-copied="false"]').waitFor();
    expect(await page.locator('.share-menu output').textContent()).toContain('没有允许复制');
    const field = await page.evaluate(() => {
      const input = document.activeElement as HTMLInputElement;
      return input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);
    });
    expect(field).toBe(SHORT);
  });

  test('works by keyboard alone: focus shows it, Space opens it, Tab goes into it, Escape leads back', async () => {
    const page = await openChapter();
    await control(page).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await control(page).evaluate((link) => getComputedStyle(link).opacity)).toBe('1');
    await page.keyboard.press('Space');
    await page.locator('.share-menu output', { hasText: '已复制' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.share-menu') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.share-menu').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['share'])).toBe('forecast-models');
  });

  test('in a table that was sorted a click opens one menu and copies once', async () => {
    const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1280, height: 900 } });
    await page.addInitScript(() => {
      const { clipboard } = navigator;
      const write = clipboard.write.bind(clipboard);
      clipboard.write = (items) => {
        document.documentElement.dataset['copies'] = String(Number(document.documentElement.dataset['copies'] ?? 0) + 1);
        return write(items);
      };
    });
    await page.goto(`${url}models/`);
    await page.getByRole('button', { name: '公布' }).click();
    expect(new URL(page.url()).search).toBe('?sort=date');
    await control(page, 'model-goshawk').click();
    await page.locator('.share-menu output', { hasText: '已复制' }).waitFor();
    expect(await page.locator('.share-menu').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.dataset['copies'])).toBe('1');
  });

  test('where the menu does not load, it copies and says so, or follows its link where the clipboard is refused', async () => {
    const page = await openPage();
    await page.route('**/assets/share-menu.*', (route) => route.abort());
    await page.goto(`${url}fleet/`);
    await control(page).click();
    await page.locator('.notice', { hasText: '链接已复制' }).waitFor();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.assign(document, { execCommand: () => false });
    });
    await page.reload();
    await control(page).click();
    await page.waitForURL('**/fleet/#forecast-models');
  });

  test('the code and the mail lead to the short link', async () => {
    const page = await openChapter();
    await control(page).click();
    const mail = new URL((await page.locator('.share-menu a[href^="mailto:"]').getAttribute('href')) ?? '');
    expect(mail.searchParams.get('body')).toContain(`\r\n\r\n${SHORT}\r\n`);
    await page.getByRole('button', { name: '二维码' }).click();
    const code = page.getByAltText(`二维码：${SHORT}`);
    expect(await code.evaluate(async (image: HTMLImageElement) => (await image.decode(), image.naturalWidth))).toBeGreaterThan(0);
  });

  test('is always there on touch, and is a plain link without JavaScript', async () => {
    const touch = await openPage({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 700 } });
    await touch.goto(`${url}fleet/`);
    expect(await control(touch).evaluate((link) => getComputedStyle(link).opacity)).toBe('1');
    await touch.context().close();
    const plain = await openPage({ javaScriptEnabled: false });
    await plain.goto(`${url}fleet/`);
    await control(plain).click();
    await plain.waitForURL('**/fleet/#forecast-models');
  });

  test.each([320, 768, 1280])('meets no heading at %i px', async (width) => {
    const page = await openPage({ viewport: { width, height: 900 } });
    for (const chapter of ['fleet', 'market']) {
      await page.goto(`${url}${chapter}/`);
      const meetings = await page.locator('.section-heading').evaluateAll(
        (headings) =>
          headings.filter((heading) => {
            const [title, share] = [heading.firstElementChild, heading.lastElementChild].map((part) => part?.getBoundingClientRect());
            return title && share && (share.left < title.right - 1 || share.right > innerWidth);
          }).length,
      );
      expect(meetings).toBe(0);
    }
  });
});

test('selected text offers a link to it on top of the nearest id', async () => {
  const page = await openChapter();
  await page
    .locator('section[data-section="forecast-models"] p')
    .first()
    .evaluate((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
    });
  await page.getByRole('button', { name: '复制引文链接' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const plain = (await clipboard(page))['text/plain'] ?? '';
  expect(plain).toMatch(/^“燕鸥二号是年鉴里[\s\S]*”\nhttp.*\/fleet\/#forecast-models:~:text=[^-]*,[^-]*$/u);
  const address = plain.split('\n').at(-1) ?? '';
  const other = await page.context().newPage();
  await other.goto(address);
  // The browser takes the directive off the address and marks the text; the id is what remains.
  await other.waitForFunction(() => location.hash === '#forecast-models' && document.activeElement?.id === 'forecast-models');
});

test('a selection too short for a link takes the offer for the one before away', async () => {
  const page = await openChapter();
  const select = (length: number) =>
    page.evaluate((end) => {
      const text = document.querySelector('section[data-section="forecast-models"] p')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, end);
    }, length);
  const offer = page.getByRole('button', { name: '复制引文链接' });
  await select(5);
  await offer.waitFor();
  await select(1);
  await offer.waitFor({ state: 'detached' });
});
