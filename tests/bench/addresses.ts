import { chromium, type Page } from 'playwright-core';
import { startStaticServer } from '../../src/server/static-server.ts';
import { findBrowser } from '../support/find-browser.ts';
import { holdTo, median } from './support/figures.ts';

/**
 * What addresses and queries of 40,000 characters cost the pages of dist/: processor time of script, layout and all else on the page's thread
 * beyond what a short one takes, as medians, and memory. Hosts refuse most of these addresses; what reaches a page must not hang it.
 */
const LENGTH = 40_000;
const LIMIT = { milliseconds: 200, megabytes: 50 };
const RUNS = 3;

const long = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
/** Long addresses of a page, each in the place of a short one. */
const ADDRESSES: readonly [page: string, short: string, long: readonly string[]][] = [
  ['technology/', '#rlhf-', ['#a-', '#x', '#%E6%8A', '#%25E6', '#。', '#rlhf/', '#:~:text=x,-'].map(long)],
  ['technology/', '?a=b', [long('?utm_source=a&'), `?theme=${long('light')}`]],
  ['404.html', 'a', ['x/', 'a-b/', 's/a-', '%E6%8A%80', 'q1w2-e3'].map(long)],
  ['search/', '?q=%23', ['%23', 'a', '%E7%AE%97', '%22a%22+', '1,', 'GPT-3+', '%2525E7%25AE%2597', '5400%E4%BA%BF+', '%25', '%252525'].map((unit) => `?q=${long(unit)}`)],
  // Every decoding leaves another one to be done.
  ['search/', '?q=%23', [`?q=%${long('25')}20`]],
  ['models/', '?order=date', [`?order=${long('date,')}`, long('?order=date&')]],
  ['timeline/', '?lanes=chip', [`?lanes=${long('chip,')}`]],
  ['annotations/', '?kind=name', [`?kind=${long('name,')}`]],
]; // prettier-ignore
/** Pasted into the search dialog. */
const QUERIES = ['#', 'a', '算', '"a" ', '1,', 'GPT-3 ', '算力，', '5400 亿 ', '“', ' '];

const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.path, args: found.args, env: { ...process.env, ...found.env } });
const { server, url } = await startStaticServer({ dir: 'dist' });

for (const [page, short, addresses] of ADDRESSES) {
  const usual = await measure((tab) => open(tab, page, short));
  for (const address of addresses) report(`${page} ${address.slice(0, 24)}…`, usual, await measure((tab) => open(tab, page, address)));
}
const usual = await measure((tab) => paste(tab, '#'));
for (const unit of QUERIES) report(`“${unit}” pasted`, usual, await measure((tab) => paste(tab, long(unit))));

await browser.close();
server.closeAllConnections();
server.close();

interface Cost {
  milliseconds: number;
  megabytes: number;
}

function report(name: string, { milliseconds }: Cost, cost: Cost): void {
  holdTo(LIMIT.milliseconds, `${name}, time`, cost.milliseconds - milliseconds, (value) => `${value.toFixed(0)} ms`);
  holdTo(LIMIT.megabytes, `${name}, memory`, cost.megabytes, (value) => `${value.toFixed(1)} MB`);
}

async function measure(act: (page: Page) => Promise<void>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await act(page);
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
    costs.push({ milliseconds: 1000 * metric('TaskDuration'), megabytes: metric('JSHeapUsedSize') / 1e6 });
    await page.context().close();
  }
  return { milliseconds: median(costs.map((cost) => cost.milliseconds)), megabytes: Math.max(...costs.map((cost) => cost.megabytes)) };
}

/** Opens a page at an address, whatever the length that the server would take, and waits for what its scripts make of it. */
async function open(page: Page, path: string, address: string): Promise<void> {
  // What no page has is answered with the page for unknown addresses.
  const base = path === '404.html' ? url : `${url}${path}`;
  const isDocument = (asked: URL) => asked.href.startsWith(base) && !asked.pathname.includes('/assets/');
  await page.route(isDocument, async (route) => {
    if (route.request().isNavigationRequest()) await route.continue({ url: `${url}${path}` });
    else await route.continue();
  });
  await page.goto(`${base}${address}`, { waitUntil: 'networkidle' });
}

async function paste(page: Page, query: string): Promise<void> {
  await page.goto(`${url}technology/`, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.locator('dialog [data-search-results]').waitFor({ state: 'attached' });
  await page.keyboard.insertText(query);
  await page.waitForLoadState('networkidle');
}
