import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';
import { watchPage } from '../support/watch-page.ts';

const { dir, url } = inject('rootSite');
const origin = new URL(url).origin;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const paths = builtPages(dir)
  .map((page) => page.path)
  .filter((path) => !path.startsWith('/s/'));
const WIDTHS = [1440, 1280, 1200, 1024, 960, 768, 640, 480, 360, 320];
const openPage = useBrowser();

test.each(paths)('%s: axe finds nothing in either theme, nothing overflows from 320 to 1440 px, nothing goes wrong', async (path) => {
  const page = await openPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' });
  const incidents = watchPage(page, origin);
  await page.goto(`${origin}${path}`, { waitUntil: 'load' });
  await page.evaluate(axe);
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFindings(page);
  const overflow = await overflowingWidths(page);
  expect({ incidents, light, dark, overflow }).toEqual({ incidents: [], light: [], dark: [], overflow: [] });
  await page.context().close();
});

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}

async function overflowingWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (beyond > 0) found.push(`${width} px: ${beyond} px too wide`);
  }
  return found;
}
