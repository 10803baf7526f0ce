import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { url } = inject('site');
const openPage = useBrowser();
const focused = () => document.activeElement?.id;

test('opens the folded box around a target', async () => {
  const page = await openPage();
  await page.goto(`${url}timeline/`);
  await page.evaluate(() => {
    const box = document.createElement('details');
    const hidden = document.createElement('p');
    hidden.id = 'ui-hidden';
    box.append(hidden);
    document.querySelector('main')?.append(box);
    location.hash = 'ui-hidden';
  });
  await page.waitForFunction(() => document.activeElement?.id === 'ui-hidden' && document.activeElement.closest('details')?.open);
});

test('marks the target in the charts, and the next one after it', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
  const marked = () =>
    page.locator('svg [data-current]').evaluateAll((marks) => [...new Set(marks.map((mark) => (mark as SVGElement).dataset['id']))]);
  await page.goto(`${url}models/#model-tern-2`);
  await expect.poll(marked).toEqual(['tern-2']);
  await page.evaluate(() => {
    location.hash = 'model-goshawk';
  });
  await expect.poll(marked).toEqual(['goshawk']);
  await page.goto(`${url}fleet/#row-forecasters-goshawk`);
  await expect.poll(marked).toEqual(['goshawk']);
});

test('is there again after back and forward', async () => {
  const page = await openPage();
  await page.goto(`${url}fleet/#forecast-models`);
  await page.waitForFunction(() => document.activeElement?.id === 'forecast-models');
  await page.goto(`${url}models/`);
  await page.goBack();
  await expect.poll(() => page.evaluate(focused)).toBe('forecast-models');
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('forecast-models');
});

test('the mark is soft: a wash and a bar, no outline, none of it on paper', async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await page.goto(`${url}fleet/#forecast-models`);
  const style = () =>
    page.locator('#forecast-models').evaluate((target) => {
      const { backgroundColor, boxShadow, outlineStyle } = getComputedStyle(target);
      return { backgroundColor, bar: boxShadow !== 'none', outlineStyle };
    });
  expect(await style()).toMatchObject({ bar: true, outlineStyle: 'none' });
  await page.emulateMedia({ media: 'print' });
  expect(await style()).toMatchObject({ bar: false, backgroundColor: 'rgba(0, 0, 0, 0)' });
});

test('the row of an address stays in its columns, below the head of its table', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}fleet/#row-forecasters-goshawk`);
  await page.waitForFunction(() => scrollY > 0);
  const { lefts, head, header } = await page.locator('table:has(:target)').evaluate((table) => {
    const words = document.createRange();
    const leftOf = (row: Element) => (words.selectNodeContents(row.firstElementChild ?? row), words.getBoundingClientRect().left);
    const place = (selector: string) => (table.querySelector(selector) ?? document.querySelector(selector))?.getBoundingClientRect();
    return {
      lefts: [...table.querySelectorAll('tbody tr')].map(leftOf),
      head: place(':target')?.top ?? 0,
      header: place('.site-header')?.bottom ?? 0,
    };
  });
  expect(new Set(lefts).size).toBe(1);
  expect(head - header).toBeGreaterThan(40);
});

test('paper shows the short address of every section', async () => {
  const page = await openPage();
  await page.goto(`${url}print/`);
  await page.emulateMedia({ media: 'print' });
  const shown = await page
    .locator('.section-heading [data-share="forecast-models"]')
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain('site.example/s/forecast-models/');
});
