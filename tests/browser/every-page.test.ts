import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeFindings, injectAxe } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';
import { watchPage } from '../support/watch-page.ts';

const { dir, url } = inject('rootSite');
const origin = new URL(url).origin;
const paths = builtPages(dir)
  .map((page) => page.path)
  .filter((path) => !path.startsWith('/s/'));
const WIDTHS = [1440, 1280, 1200, 1024, 960, 768, 640, 480, 360, 320];
const openPage = useBrowser();

test.each(paths)('%s: axe finds nothing in either theme, nothing overflows from 320 to 1440 px, nothing goes wrong', async (path) => {
  const page = await openPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' });
  const incidents = watchPage(page, origin);
  await page.goto(`${origin}${path}`, { waitUntil: 'load' });
  await injectAxe(page);
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFindings(page);
  const overflow = await overflowingWidths(page);
  expect({ incidents, light, dark, overflow }).toEqual({ incidents: [], light: [], dark: [], overflow: [] });
  await page.context().close();
});

async function overflowingWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (beyond > 0) found.push(`${width} px: ${beyond} px too wide`);
  }
  return found;
}
