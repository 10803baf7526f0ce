import { expect, inject, test } from 'vitest';
import { useBrowsers } from '../support/browsers/use-browsers.ts';

const { url } = inject('site');

useBrowsers((browser) => {
  test('a chapter is read: its text and tables are there, and nothing goes wrong', async () => {
    const page = browser();
    await page.open(`${url}fleet/`);
    expect(await page.evaluate(() => document.querySelectorAll('#main [data-section] p').length)).toBeGreaterThan(3);
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('#main table')?.innerText.length)).toBeGreaterThan(20);
    await page.until(() => document.querySelector(':not(:defined)') === null);
    expect(page.incidents()).toEqual([]);
  });
});
