import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { listCharts } from '../../src/charts/catalog.ts';
import { readReport } from '../../src/report/report.ts';
import { usePage } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';
import { kindsOfMarks } from '../support/kinds-of-marks.ts';
import { labelFaults } from '../support/label-faults.ts';
import { rowsOutOfOrder, tableFaults } from '../support/table-faults.ts';

const { dir, url, content } = inject('site');
const report = readReport(content);
const shared = usePage();
const withLargeLetters = usePage({}, ['--blink-settings=minimumFontSize=20']);
const WIDTHS = [320, 390, 768, 1280, 1920];
const chartPages = builtPages(dir)
  .filter(({ $ }) => $('svg.chart__svg').length > 0)
  .map(({ path }) => path);

async function open(path: string, reducedMotion: 'reduce' | 'no-preference' = 'reduce'): Promise<Page> {
  const page = shared();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ reducedMotion });
  await page.goto(new URL(path.slice(1), url).href);
  return page;
}

test.each(chartPages)(
  '%s: no label of a chart meets another, is cut off or is smaller than 12 px, from 320 to 1920 px; tables stand in order at 320; nothing moves for readers who ask for less motion',
  async (path) => {
    const page = await open(path);
    const faults: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const found = [...(await page.evaluate(labelFaults)), ...(await page.evaluate(rowsOutOfOrder))];
      faults.push(...found.map((fault) => `${String(width)} px: ${fault}`));
    }
    await page.setViewportSize({ width: 320, height: 900 });
    faults.push(...(await page.evaluate(tableFaults)));
    const [anchor = ''] = await page.locator('main tr[id]').evaluateAll((rows) => rows.map(({ id }) => id));
    await page.evaluate((id) => {
      location.hash = id;
    }, anchor);
    expect({ faults, moves: await page.evaluate(moving) }).toEqual({ faults: [], moves: [] });
  },
);

test('nor does one where no letters may be smaller than 20 px', async () => {
  const page = withLargeLetters();
  const faults: string[] = [];
  const charts = listCharts(report).flatMap(({ id, home }) => [`/charts/${id}/`, home]);
  for (const path of new Set(['/', ...charts])) {
    await page.goto(new URL(path.slice(1), url).href);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.chart__subtitle, p') ?? document.body).fontSize)).toBe(
      '20px',
    );
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await page.evaluate(labelFaults)).map((fault) => `${path} at ${String(width)} px: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test('the test for motion sees what moves', async () => {
  const page = await open(`/models/#model-${report.models[0]?.id ?? ''}`, 'no-preference');
  expect(await page.evaluate(moving)).not.toEqual([]);
});

test.each(listCharts(report).map(({ id }) => id))(
  '%s: kinds of marks are told apart by form, dashes or filling, not by colour alone',
  async (chart) => {
    const page = await open(`/charts/${chart}/`);
    const kinds = await page.evaluate(kindsOfMarks);
    const looks = kinds.map(({ look }) => look);
    expect(kinds.filter(({ look }, index) => looks.indexOf(look) !== index)).toEqual([]);
  },
);

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
