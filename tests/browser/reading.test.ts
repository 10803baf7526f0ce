import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { url } = inject('site');
const openPage = useBrowser();
const WIDE = { viewport: { width: 1280, height: 800 } };

test('the skip link is the first stop of the Tab key and leads to the text', async () => {
  const page = await openPage(WIDE);
  await page.goto(`${url}fleet/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('the contents mark the section being read', async () => {
  const page = await openPage(WIDE);
  await page.goto(`${url}fleet/`);
  await page.locator('#forecast-models').evaluate((heading) => {
    heading.scrollIntoView();
  });
  await page.locator('.report-contents a[href="#forecast-models"][aria-current]').waitFor();
  expect(await page.locator('.report-contents [href^="#"][aria-current]').count()).toBe(1);
});

test('sections stand below one another, so that the contents can mark one of them, on a large screen too', async () => {
  const page = await openPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${url}about/`);
  const tops = await page.locator('main section').evaluateAll((sections) => sections.map((section) => section.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(tops.length);
});

test('a link from one chapter to the next and back keeps the reading position', async () => {
  const page = await openPage(WIDE);
  await page.goto(`${url}resource/`);
  await page.evaluate(() => {
    scrollTo(0, 600);
  });
  await page.locator('.pager__next').click();
  await page.waitForURL('**/fleet/');
  await page.goBack();
  await page.waitForFunction(() => scrollY > 300);
});

test('a theme chosen by hand stays on the next page and is there before the first paint', async () => {
  const page = await openPage({ ...WIDE, colorScheme: 'light' });
  await page.goto(url);
  await page.locator('.theme-switch').click();
  await page.locator('.theme-switch').click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.goto(`${url}market/`, { waitUntil: 'commit' });
  await page.waitForSelector('main');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('open tabs follow a choice of theme', async () => {
  const page = await openPage({ ...WIDE, colorScheme: 'light' });
  await page.goto(url);
  const other = await page.context().newPage();
  await other.goto(`${url}market/`);
  await page.locator('.theme-switch').click();
  await page.locator('.theme-switch').click();
  await other.locator('html[data-theme="dark"] .theme-switch[title="配色：深色"]').waitFor();
  await other.locator('.theme-switch').click();
  await page.locator('html:not([data-theme]) .theme-switch[title="配色：自动"]').waitFor();
});

test('Han and Latin stand apart', async () => {
  const page = await openPage(WIDE);
  await page.goto(`${url}fleet/`);
  const [apart = 0, together = 0] = await page
    .locator('.prose p')
    .first()
    .evaluate((paragraph) => {
      const words = document.createElement('span');
      words.textContent = '用AI写作';
      paragraph.append(words);
      return ['', 'no-autospace'].map((value) => {
        words.style.setProperty('text-autospace', value);
        return words.getBoundingClientRect().width;
      });
    });
  expect(apart).toBeGreaterThan(together);
});

test('on a phone the contents open as a drawer, lead to a section and close', async () => {
  const page = await openPage({ viewport: { width: 360, height: 700 } });
  await page.goto(`${url}fleet/`);
  await page.locator('.contents-button').click();
  await page.locator('.report-contents a[href="#forecast-models"]').click();
  await page.waitForFunction(() => location.hash === '#forecast-models');
  expect(await page.locator('#ui-contents').isVisible()).toBe(false);
});

test('without script a chapter shows its text, tables, notes and contents', async () => {
  const page = await openPage({ viewport: { width: 360, height: 700 }, javaScriptEnabled: false });
  await page.goto(`${url}fleet/`);
  expect(await page.locator('#rotor-types').isVisible()).toBe(true);
  expect(await page.locator('#row-forecasters-goshawk').isVisible()).toBe(true);
  expect(await page.locator('.side-notes .note').first().isVisible()).toBe(true);
  await page.locator('.contents-button').click();
  expect(await page.locator('#ui-contents').isVisible()).toBe(true);
});

test('code can be copied', async () => {
  const page = await openPage({ ...WIDE, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${url}resource/`);
  await page.locator('code-block button').click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('def level(hour, parts):');
  // What does not fit goes on within the block, further in than its line begins.
  await page.setViewportSize({ width: 240, height: 800 });
  const goesOn = () =>
    page.locator('code-block pre').evaluate((block) => {
      const below = [...block.querySelectorAll('.line')].flatMap((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const [first, ...rest] = range.getClientRects();
        return first ? rest.filter(({ top }) => top > first.bottom).map(({ left }) => left > first.left) : [];
      });
      return below.length > 0 && below.every(Boolean) && block.scrollWidth <= block.clientWidth;
    });
  await expect.poll(goesOn).toBe(true);
});

test('an unknown path answers 404 with a page that leads on', async () => {
  const page = await openPage(WIDE);
  const response = await page.goto(`${url}no-such-page/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('main a').count()).toBeGreaterThan(3);
});

test('the page to print has a button where the browser prints, and says how otherwise', async () => {
  const page = await openPage();
  await page.goto(`${url}print/`);
  const button = page.locator('.print-book__button');
  await button.waitFor();
  await page.setViewportSize({ width: 605, height: 960 });
  await page.emulateMedia({ media: 'print' });
  const widths = await page.locator('.print-book section').evaluateAll((sections) =>
    sections.flatMap((section) => {
      const parts = [...section.querySelectorAll(':scope > :is(p, figure)')];
      return parts.map((part) => Math.round(part.getBoundingClientRect().width));
    }),
  );
  // Text and figures have one measure: a sheet's.
  expect(new Set(widths).size).toBe(1);
  await page.emulateMedia({ media: null });
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'print');
  });
  await page.reload();
  await page.waitForLoadState('load');
  expect(await button.isVisible()).toBe(false);
  expect(await page.locator('.print-book__title').textContent()).toContain('浏览器的打印功能');
});
