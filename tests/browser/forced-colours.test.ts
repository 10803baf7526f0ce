import { expect, inject, test } from 'vitest';
import { listCharts } from '../../src/charts/catalog.ts';
import { readReport } from '../../src/report/report.ts';
import { useBrowser } from '../support/browser.ts';

const { url, content } = inject('site');
const openPage = useBrowser();
const charts = listCharts(readReport(content)).map(({ id }) => id);
const SCHEMES = ['light', 'dark'] as const;

/** Runs in a page: what cannot be read of the charts shown, a theme chosen by hand or none. */
function illegible(): string[] {
  const probe = document.createElement('p');
  probe.style.cssText = 'background: canvas; color: canvastext; forced-color-adjust: none';
  document.body.append(probe);
  const faults: string[] = [];
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset['theme'] = theme;
    const { backgroundColor: paper, color: ink } = getComputedStyle(probe);
    for (const label of document.querySelectorAll('.chart__svg :is(text, tspan)')) {
      const { fill, stroke } = getComputedStyle(label);
      if (fill !== ink || !['none', paper].includes(stroke)) faults.push(`${theme}: "${label.textContent}" is ${fill} edged ${stroke}`);
    }
    for (const hatching of document.querySelectorAll('.timeline-hatching'))
      if (hatching.getClientRects().length > 0) faults.push(`${theme}: hatching ${getComputedStyle(hatching).stroke}`);
  }
  return faults;
}

test.each(SCHEMES)('every label is ink on paper, whatever theme was chosen by hand, and no hatching shouts: %s', async (colorScheme) => {
  const page = await openPage({ forcedColors: 'active', colorScheme });
  const faults: string[] = [];
  for (const chart of charts) {
    await page.goto(`${url}charts/${chart}/`);
    faults.push(...(await page.evaluate(illegible)).map((fault) => `${chart}, ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('the signs of the kinds of notes keep their frames, in the colour of what they link to', async () => {
  const page = await openPage({ forcedColors: 'active', viewport: { width: 1280, height: 900 } });
  await page.goto(url);
  const bare = await page.locator('.kind-tile').evaluateAll((tiles) =>
    tiles.filter((tile) => {
      const { forcedColorAdjust, borderColor, backgroundColor } = getComputedStyle(tile) as CSSStyleDeclaration & {
        forcedColorAdjust: string;
      };
      const { color } = getComputedStyle(tile.closest('a') ?? tile);
      return forcedColorAdjust !== 'none' || borderColor !== color || backgroundColor !== 'rgba(0, 0, 0, 0)';
    }),
  );
  expect(bare).toEqual([]);
});

test('of the contents of a chapter only the section at hand has a line beside it', async () => {
  const page = await openPage({ forcedColors: 'active', viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}fleet/`);
  const lined = () =>
    page
      .locator('.report-contents :is(ol ol, .report-contents__own) a')
      .evaluateAll((links) => [
        ...new Set(
          links.filter((link) => getComputedStyle(link).borderInlineStartWidth !== '0px').map((link) => link.hasAttribute('aria-current')),
        ),
      ]);
  await expect.poll(lined).toEqual([true]);
});

test('the place that an address names has a line around it, in its text and in the chart', async () => {
  const page = await openPage({ forcedColors: 'active', viewport: { width: 1280, height: 900 } });
  const line = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((target) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(target);
        return [outlineStyle, outlineWidth];
      });
  const faults: unknown[] = [];
  for (const place of ['fleet/#forecast-models', 'fleet/#fig-user-growth', 'models/#model-goshawk', 'timeline/#event-slip-ring-2026']) {
    await page.goto(`${url}${place}`);
    const [style, width = ''] = await line('main :target');
    if (style === 'none' || Number.parseFloat(width) < 2) faults.push([place, style, width]);
  }
  expect(faults).toEqual([]);
  await page.goto(`${url}models/#model-goshawk`);
  const mark = page.locator('svg:visible [data-current] .mark__hit').first();
  await expect.poll(() => mark.evaluate((hit) => getComputedStyle(hit).stroke)).not.toBe('none');
});
