import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { usePage } from '../support/browser.ts';
import { pagePaths } from '../support/built-site.ts';
import { watchPage } from '../support/watch-page.ts';

const { dir, url } = inject('site');
const { origin } = new URL(url);
const WIDTHS = [1440, 1280, 1200, 1024, 960, 768, 640, 480, 360, 320];
/** A small one, and one on which more of a row stands side by side. */
const PHONES = [360, 412];
const shared = usePage({ reducedMotion: 'reduce' });

test.each(pagePaths(dir))(
  '%s: axe finds nothing, in light and in dark, a finger finds each target, nothing overflows from 320 to 1440 px, nothing goes wrong',
  async (path) => {
    const page = shared();
    const incidents = watchPage(page, origin);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${origin}${path}`, { waitUntil: 'load' });
    const light = await axeFindings(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Everything else is the same in both.
    const dark = await axeFindings(page, 'colours');
    const overflow = await overflowingWidths(page);
    // What answers to a finger is larger there than the line that it stands in, what waits for a mouse elsewhere stands there, what is wide scrolls.
    const targets: string[] = [];
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    for (const width of PHONES) {
      await page.setViewportSize({ width, height: 800 });
      targets.push(...(await axeFindings(page, 'targets')));
    }
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    expect({ light, dark, targets, overflow, incidents }).toEqual({ light: [], dark: [], targets: [], overflow: [], incidents: [] });
  },
);

test('axe finds as much in dark, whether it was asked in light before or not', async () => {
  const page = shared();
  const found = async (...schemes: ('light' | 'dark')[]) => {
    await page.goto(`${url}about/`, { waitUntil: 'load' });
    await page.evaluate(() => {
      const grey = new CSSStyleSheet();
      grey.replaceSync('@media (prefers-color-scheme: dark) { p, li, dd { color: #333 !important } }');
      document.adoptedStyleSheets.push(grey);
    });
    const findings: string[][] = [];
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      findings.push(await axeFindings(page, 'colours'));
    }
    return findings;
  };
  const [alone = []] = await found('dark');
  expect(alone.length).toBeGreaterThan(1);
  expect(await found('light', 'dark')).toEqual([[], alone]);
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
