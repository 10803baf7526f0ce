import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chartEntry, listCharts } from '../../src/charts/catalog.ts';
import { readReport } from '../../src/report/report.ts';
import { useBrowser, usePage } from '../support/browser.ts';
import { builtPage } from '../support/built-site.ts';

const { dir, url, content } = inject('site');
const openPage = useBrowser();
const data = readReport(content);
const charts = listCharts(data).map(({ id }) => id);
/** Those whose picture is a table explain themselves in its cells. */
const drawn = charts.filter((id) => builtPage(dir, `/charts/${id}/`).$('figure svg [data-id]').length > 0);
const WIDE = { viewport: { width: 1280, height: 900 } };
const [shared, withoutScript] = [usePage(WIDE), usePage({ ...WIDE, javaScriptEnabled: false })];

async function open(path: string, options: Parameters<typeof openPage>[0] = WIDE): Promise<Page> {
  const page = await openPage(options);
  await page.goto(new URL(path.replace(/^\//u, ''), url).href);
  return page;
}

describe.each(charts)('%s', (chart) => {
  const { home, dataset } = chartEntry(data, chart);
  const figure = `#fig-${chart}`;

  test('without script its marks, axis, labels, table, sources and files are there', async () => {
    const page = withoutScript();
    await page.goto(new URL(home.slice(1), url).href);
    for (const summary of await page.locator(`${figure} > details.chart__table > summary`).all()) await summary.click();
    for (const part of ['[data-id]', 'svg text, tr[data-id] > td', 'table tr[data-row], [data-event]', '.chart__source a'])
      expect([part, await page.locator(`${figure} :is(${part}):visible`).count()]).toEqual([
        part,
        expect.toSatisfy((count) => Number(count) > 0),
      ]);
    for (const [group, file] of Object.entries({ 数据: `/data/${dataset}.csv`, 下载: `/charts/${chart}.png` })) {
      await page.locator(`${figure} .chart__links summary`, { hasText: group }).click();
      expect([file, await page.locator(`${figure} a[href$="${file}"]`).isVisible()]).toEqual([file, true]);
    }
  });

  test('the keyboard reaches every file, and the link of every row that is a mark', async () => {
    const page = shared();
    await page.goto(`${url}charts/${chart}/`);
    const stops = await tabStops(page);
    for (const group of await page.locator('figure .chart__links summary').all()) {
      await group.press('Enter');
      stops.push(...(await tabStops(page)));
    }
    const links = await page
      .locator('figure :is(.chart__links, tr[data-id]) a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((link) => !stops.includes(link))).toEqual([]);
  });
});

test.each(drawn)('%s: the keyboard steps through the marks, a tip never hides its mark, and closes with Escape', async (chart) => {
  const page = shared();
  await page.goto(`${url}charts/${chart}/`);
  const marks = page.locator('figure svg:visible a[data-id]');
  const ids = await marks.evaluateAll((all) => all.map((mark) => mark.dataset['id']));
  await marks.first().focus();
  await expect.poll(() => page.locator('.chart-tip').count()).toBe(1);
  await page.keyboard.press('Tab');
  expect((await page.evaluate(markAtHand)).id).toBeUndefined();
  await page.keyboard.press('Shift+Tab');
  const reached = [await page.evaluate(markAtHand)];
  for (let step = 1; step < ids.length; step++) {
    await page.keyboard.press('ArrowRight');
    reached.push(await page.evaluate(markAtHand));
  }
  expect(reached).toEqual(ids.map((id) => ({ id, fault: undefined })));
  expect(await page.locator('.chart-tip').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('.chart-tip').isVisible()).toBe(false);
});

const firstMark = (page: Page) => page.locator('figure svg:visible a[data-id]').first();

test.each([
  ['before its tips have loaded', true],
  ['once they have', false],
])(
  'the first tap on a mark, %s, shows its tip and stays; a tap beside it closes it, a second tap on it follows the link',
  async (_, early) => {
    const page = await open('/charts/user-growth/', { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true });
    const address = page.url();
    if (early)
      await page.route('**/assets/mark-tips.*', async (route) => {
        await new Promise((later) => setTimeout(later, 300));
        await route.continue();
      });
    const tip = page.locator('.chart-tip');
    if (!early) {
      await page.locator('chart-picture').dispatchEvent('pointerover');
      await tip.waitFor({ state: 'attached' });
    }
    await firstMark(page).tap();
    await tip.waitFor();
    expect(page.url()).toBe(address);
    await page.locator('.embed__disclaimer').tap({ position: { x: 2, y: 2 } });
    await tip.waitFor({ state: 'hidden' });
    await firstMark(page).tap();
    await tip.waitFor();
    await firstMark(page).tap();
    await page.waitForURL('**/fleet/#row-commissioning-*');
  },
);

test('where the tips do not load a tap follows the link', async () => {
  const page = await open('/charts/user-growth/', { ...WIDE, hasTouch: true });
  await page.route('**/assets/mark-tips.*', (route) => route.abort());
  await firstMark(page).tap();
  await page.waitForURL('**/fleet/#row-commissioning-*');
});

test('a choice in the models’ controls keeps anchor and foreign parameters while the model is shown, and Back undoes it', async () => {
  const page = await open('/models/?view=mail#model-goshawk');
  const address = () => new URL(page.url()).search + new URL(page.url()).hash;
  await page.locator('select[name="org"]').selectOption('beiyu-grid');
  expect(address()).toBe('?view=mail&org=beiyu-grid#model-goshawk');
  expect(await currentMarks(page)).toEqual(['goshawk']);
  await page.goBack();
  expect(await page.locator('select[name="org"]').inputValue()).toBe('all');
  await page.locator('select[name="org"]').selectOption('canglan');
  expect(address()).toBe('?view=mail&org=canglan');
});

test('a model that an address names has the focus, also where the address sorts its row elsewhere', async () => {
  const page = await openPage();
  await page.goto(`${url}models/?sort=date#model-goshawk`);
  await page.locator('th[aria-sort="ascending"]').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('model-goshawk');
});

test('the head of a column sorts the models by it, then the other way round, then as in the picture again', async () => {
  const page = await open('/models/');
  const head = page.locator('th[data-sort="date"]');
  const first = () => page.locator('.models-table tr[data-row]').first().getAttribute('id');
  const bySize = await first();
  const seen: unknown[] = [];
  for (let click = 0; click < 3; click++) {
    await head.getByRole('button').click();
    seen.push([new URL(page.url()).search, await head.getAttribute('aria-sort'), (await first()) === bySize]);
  }
  expect(seen).toEqual([
    ['?sort=date', 'ascending', false],
    ['?sort=-date', 'descending', false],
    ['', null, true],
  ]);
});

test('names listed beside the drawing stand in two columns', async () => {
  const page = await open('/models/');
  const columns = await page
    .locator('#fig-parameters .listed:has(li + li)')
    .evaluateAll((lists) => lists.map((list) => new Set([...list.children].map((item) => item.getBoundingClientRect().left)).size));
  expect(columns).toContain(2);
  expect(columns.filter((count) => count !== 2)).toEqual([]);
});

test('an address without an anchor leaves no mark current', async () => {
  const page = await open('/models/');
  await page.evaluate(() => {
    location.hash = '#model-goshawk';
  });
  await expect.poll(() => currentMarks(page)).toEqual(['goshawk']);
  await page.goBack();
  await expect.poll(() => currentMarks(page)).toEqual([]);
});

test('an address that names a row of a folded table opens the table at it', async () => {
  const page = await open('/fleet/#row-commissioning-beiyu-east');
  await expect.poll(() => page.locator('#row-commissioning-beiyu-east').isVisible()).toBe(true);
});

test.each([
  ['/models/', 'model-goshawk', 'goshawk'],
  ['/models/', 'row-training-compute-goshawk', 'goshawk'],
  ['/resource/', 'row-compute-growth-turbines', 'turbines'],
  ['/timeline/', 'event-slip-ring-2026', 'slip-ring-2026'],
])('%s#%s opens at its row with its mark current, also when pasted into the open page', async (path, anchor, id) => {
  for (const pasted of [false, true]) {
    const page = await open(pasted ? path : `${path}#${anchor}`);
    if (pasted)
      await page.evaluate((hash) => {
        location.hash = hash;
      }, anchor);
    await expect.poll(() => currentMarks(page)).toEqual([id]);
    const top = await page.locator(`#${anchor}`).evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(900);
  }
});

test('the models can be arranged in a browser that has no word segmenter', async () => {
  const page = await openPage(WIDE);
  await page.addInitScript(() => {
    Reflect.deleteProperty(Intl, 'Segmenter');
  });
  await page.goto(new URL('models/?order=date', url).href);
  const first = builtPage(dir, '/models/').$('#fig-parameters svg [data-id]').first().attr('data-id');
  const marks = page.locator('#fig-parameters svg:visible [data-id]');
  await expect.poll(() => marks.first().getAttribute('data-id')).not.toBe(first);
});

async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() =>
      document.activeElement === document.body
        ? null
        : (document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName ?? ''),
    );
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

/** In the page: the mark that has the focus, and what is wrong with its tip. */
function markAtHand(): { id: string | undefined; fault: string | undefined } {
  const mark = document.activeElement as SVGElement | null;
  const [tip, symbol] = [document.querySelector('.chart-tip'), mark?.querySelector('.symbol:last-of-type') ?? mark];
  const id = mark?.dataset['id'];
  if (!tip?.checkVisibility() || !symbol) return { id, fault: 'no tip' };
  const [a, b] = [tip.getBoundingClientRect(), symbol.getBoundingClientRect()];
  const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  return { id, fault: apart ? undefined : 'hidden by its tip' };
}

const currentMarks = (page: Page) =>
  page.evaluate(() => [
    ...new Set([...document.querySelectorAll<SVGElement>('svg [data-id][data-current]')].map((mark) => mark.dataset['id'])),
  ]);
