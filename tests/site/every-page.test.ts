import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { usePage } from '../support/browser.ts';
import { pagePaths } from '../support/built-site.ts';
import { labelFaults } from '../support/label-faults.ts';
import { rowsOutOfOrder, tableFaults } from '../support/table-faults.ts';
import { watchPage } from '../support/watch-page.ts';

const { dir, url } = inject('site');
const { origin } = new URL(url);
const WIDTHS = [1920, 1440, 1280, 1200, 1024, 960, 768, 640, 480, 390, 360, 320];
/** Those at which charts and tables are looked at closely as well. */
const CHART_WIDTHS = [1920, 1280, 768, 390, 320];
/** A small one, and one on which more of a row stands side by side. */
const PHONES = [360, 412];
const shared = usePage({ reducedMotion: 'reduce' });

test.each(pagePaths(dir))(
  '%s: axe finds nothing, in light and in dark, a finger finds each target, nothing goes wrong; from 320 to 1920 px nothing overflows, no label of a chart meets another, is cut off or is smaller than 12 px, tables stand in order; nothing moves for readers who ask for less motion',
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
    // What answers to a finger is larger there than the line that it stands in, what waits for a mouse elsewhere stands there, what is wide scrolls.
    const targets: string[] = [];
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    for (const width of PHONES) {
      await page.setViewportSize({ width, height: 800 });
      targets.push(...(await axeFindings(page, 'targets')));
    }
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    // A page is loaded and laid out once for all that depends on its width.
    const faults = await faultsByWidth(page);
    faults.push(...(await page.evaluate(tableFaults)));
    const moves = (await page.locator('svg.chart__svg').count()) > 0 ? await movingAtRow(page) : [];
    expect({ light, dark, targets, faults, moves, incidents }).toEqual({ light: [], dark: [], targets: [], faults: [], moves: [], incidents: [] }); // prettier-ignore
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

test('the test for motion sees what moves', async () => {
  const page = shared();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(`${url}models/`);
  expect(await movingAtRow(page)).not.toEqual([]);
});

async function faultsByWidth(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const found = beyond > 0 ? [`${String(beyond)} px too wide`] : [];
    if (CHART_WIDTHS.includes(width)) found.push(...(await page.evaluate(labelFaults)), ...(await page.evaluate(rowsOutOfOrder)));
    faults.push(...found.map((fault) => `${String(width)} px: ${fault}`));
  }
  return faults;
}

/** What moves on a page where a row of a table is the place that its address names; on a small screen none does. */
async function movingAtRow(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => {
    location.hash = document.querySelector('main tr[id]')?.id ?? '';
  });
  return page.evaluate(moving);
}

/** In the page: elements that animate, fade or scroll smoothly, by their class. */
function moving(): string[] {
  const lasts = (durations: string) => durations.split(',').some((duration) => Number.parseFloat(duration) > 0.001);
  return [...document.querySelectorAll('*')].flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((pseudo) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
      const moves = (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration) || scrollBehavior === 'smooth';
      return moves ? [`${element.tagName}.${element.getAttribute('class') ?? ''}${pseudo ?? ''}`] : [];
    }),
  );
}
