import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { writeRecords } from '../../src/search/index/write.ts';
import type { Lexicon, SearchRecord } from '../../src/search/record.ts';
import { startStaticServer } from '../../src/server/static-server.ts';
import { findBrowser } from '../support/find-browser.ts';
import { seededRandom } from '../support/random.ts';
import { openSearchPage } from '../support/search.ts';
import { holdTo, median, quantile } from './support/figures.ts';

/**
 * Search on dist/ and on ten thousand synthetic pages in its place: bytes of the first hits, time from keystroke to painted hits,
 * time of a new query when every answer takes 100 ms longer, and how build time and index size grow.
 */
const REAL = { bytes: 170_000, median: 20, p95: 60, delayed: 300 };
const LARGE = { bytes: 300_000, median: 100 };
const LATENCY_MS = 100;
const QUERIES = [
  '光模块',
  '参数量',
  'PaLM',
  '9888',
  '1,620.5',
  'GPT3',
  'nvidia',
  '算力',
  '元宇宙',
  'gmk',
  '参數量',
  '市场规模',
  '大模型训练算力每年增长多少',
  '区块链',
  '百度 文心',
  'Transformer',
  '“预训练模型”',
  '强化学习',
  '51.4%',
  'ChatGPT',
];
const ROUNDS = 5;
const SIZES = [2500, 5000, 10_000];

/** For pages of invented words there are no synonyms. */
const LEXICON: Lexicon = { synonyms: [], simplified: '数數据據参參' };

const inBytes = (value: number) => `${value.toFixed(0)} bytes`;
const inMilliseconds = (value: number) => `${value.toFixed(0)} ms`;
const inTimes = (value: number) => `${value.toFixed(2)} times`;

const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.path, args: found.args, env: { ...process.env, ...found.env } });

await withSite('dist', async (url) => {
  holdTo(REAL.bytes, 'first hits, real site', await firstBytes(browser, url, '算力'), inBytes);
  const painted = await keystrokes(browser, url, QUERIES);
  holdTo(REAL.median, 'keystroke to painted, real site, median', median(painted), inMilliseconds);
  holdTo(REAL.p95, 'keystroke to painted, real site, 95th percentile', quantile(painted, 0.95), inMilliseconds);
  const slow = await delayed(browser, url, QUERIES.slice(0, 8));
  holdTo(REAL.delayed, 'new query with 100 ms latency, real site, slowest', Math.max(...slow), inMilliseconds);
});

const growth: { size: number; seconds: number; bytes: number }[] = [];
for (const size of SIZES) {
  const dir = mkdtempSync(join(tmpdir(), 'search-bench-'));
  cpSync('dist', dir, { recursive: true });
  rmSync(join(dir, 'pagefind'), { recursive: true, force: true });
  const { records, queries } = synthetic(size);
  const began = performance.now();
  await writeRecords(join(dir, 'pagefind'), records, LEXICON);
  growth.push({ size, seconds: (performance.now() - began) / 1000, bytes: folderBytes(join(dir, 'pagefind')) });
  if (size === SIZES.at(-1)) {
    await withSite(dir, async (url) => {
      holdTo(LARGE.bytes, `first hits, ${String(size)} pages`, await firstBytes(browser, url, queries[0] ?? ''), inBytes);
      const painted = await keystrokes(browser, url, queries);
      holdTo(LARGE.median, `keystroke to painted, ${String(size)} pages, median`, median(painted), inMilliseconds);
    });
  }
  rmSync(dir, { recursive: true, force: true });
}
for (const { size, seconds, bytes } of growth)
  console.log(`${String(size).padStart(6)} pages: built in ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`);
const [half, whole] = growth.slice(-2);
// Twice the pages may cost twice as much, and a little for the machine's moods.
holdTo(2.2, 'index size, 10,000 against 5,000 pages', (whole?.bytes ?? 0) / (half?.bytes ?? 1), inTimes);
holdTo(2.6, 'build time, 10,000 against 5,000 pages', (whole?.seconds ?? 0) / (half?.seconds ?? 1), inTimes);

await browser.close();

async function withSite(dir: string, act: (url: string) => Promise<void>): Promise<void> {
  const { server, url } = await startStaticServer({ dir });
  await act(url);
  server.closeAllConnections();
  server.close();
}

/** Bytes on the wire from the shortcut to the first hits, on a page of the site. */
async function firstBytes(chrome: Browser, url: string, query: string): Promise<number> {
  const page = await (await chrome.newContext()).newPage();
  await page.goto(`${url}technology/`, { waitUntil: 'networkidle' });
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  // Requests of workers do not show up in the page's session.
  const inWorkers: Promise<number>[] = [];
  page.context().on('requestfinished', (request) => {
    if (!request.serviceWorker() && !isOfPage(page, request.url())) inWorkers.push(request.sizes().then((sizes) => sizes.responseBodySize, () => 0)); // prettier-ignore
  });
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[name="q"]').fill(query);
  await page.locator('[data-search-state="ready"]').waitFor();
  await page.waitForLoadState('networkidle');
  const more = (await Promise.all(inWorkers)).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  return bytes + more;
}

function isOfPage(page: Page, url: string): boolean {
  return !url.endsWith('.pf_index') && !url.endsWith('.pagefind') && !url.endsWith('.pf_meta') && page.url() !== url;
}

/** Milliseconds from an input event to the frame that shows its hits, index loaded, every query several times. */
async function keystrokes(chrome: Browser, url: string, queries: readonly string[]): Promise<number[]> {
  const page = await (await chrome.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await openSearchPage(page, url);
  await page.evaluate((query) => window.ask(query), queries[0] ?? '');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) for (const query of queries) times.push(await page.evaluate(timeQuery, query));
  await page.context().close();
  return times;
}

/** The same for queries never asked before, while every answer of the server takes longer. */
async function delayed(chrome: Browser, url: string, queries: readonly string[]): Promise<number[]> {
  const page = await (await chrome.newContext()).newPage();
  const network = await page.context().newCDPSession(page);
  await openSearchPage(page, url);
  await page.evaluate((query) => window.ask(query), '报告');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  const times: number[] = [];
  for (const query of queries) times.push(await page.evaluate(timeQuery, query));
  await page.context().close();
  return times;
}

/** Runs in the page: from the input event until the browser has painted the state that follows. */
async function timeQuery(query: string): Promise<number> {
  const panel = document.querySelector<HTMLElement>('main [data-search-state]');
  const input = panel?.querySelector<HTMLInputElement>('input[name="q"]');
  if (!panel || !input) throw new Error('The page has no search');
  const list = panel.querySelector('ol[data-search-results]');
  // Keys are not pressed in step with the screen: begin anywhere within a frame.
  await new Promise((next) => setTimeout(next, 20 + Math.random() * 16));
  const began = performance.now();
  const changed = new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      if (panel.dataset['searchState'] === 'loading') return;
      observer.disconnect();
      done();
    });
    observer.observe(panel, { attributes: true, attributeFilter: ['data-search-state'] });
    if (list) observer.observe(list, { childList: true });
  });
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await changed;
  await new Promise<void>((painted) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        painted();
      };
      channel.port2.postMessage(null);
    });
  });
  return performance.now() - began;
}

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Pages of some 400 characters made of invented two-character words, of which few are frequent, as in real text; and words to look for. */
function synthetic(count: number): { records: SearchRecord[]; queries: string[] } {
  const random = seededRandom(count);
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() * 2500));
  const words = Array.from({ length: 4000 }, () => character() + character());
  const word = () => words[Math.floor(words.length * random() ** 3)] ?? '';
  const text = (length: number) => Array.from({ length }, (_, index) => word() + (index % 12 === 11 ? '。' : '')).join('');
  const records = Array.from({ length: count }, (_, index): SearchRecord => {
    const id = `page-${String(index)}`;
    return { id, kind: 'page', url: `/synthetic/${id}/`, title: text(4), trail: [], text: text(200) };
  });
  const queries = Array.from({ length: 40 }, () => {
    const { text: body } = records[Math.floor(random() * count)] ?? { text: '' };
    const start = Math.floor(random() * (body.length - 8));
    return body.slice(start, start + 2 + Math.floor(random() * 3)).replace(/。/gu, '');
  }).filter((query) => query.length > 1);
  return { records, queries };
}
