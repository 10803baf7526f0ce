import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { close } from 'pagefind';
import { precompress } from '../../src/build/precompress.ts';
import { makeIndexFiles } from '../../src/search/index/files.ts';
import type { Lexicon, Pinyin, SearchRecord } from '../../src/search/record.ts';
import { startStaticServer } from '../../src/server/static-server.ts';
import { findBrowser } from '../support/find-browser.ts';
import { seededRandom } from '../support/random.ts';
import { openSearchPage } from '../support/search.ts';
import { holdTo, median, quantile } from './support/figures.ts';

/**
 * Search on dist/ and on ten thousand synthetic pages in its place: bytes and round trips of the first hits, time from the click to them, from a
 * key to painted hits, and from a key to the open dialog on a slow processor; how build time and index size grow. With `-- --peer FOLDER`, the
 * built site of a Starlight project, its time from the click to the first hits is measured in the same run.
 */
const REAL = { bytes: 130_000, roundTrips: 4, ofPage: 5, median: 25, p95: 60, opening: 100 };
const LARGE = { bytes: 200_000, median: 100 };
const LATENCY_MS = 100;
const SLOWDOWN = 4;
/** Where a site has its search. */
interface Place {
  open: string;
  field: string;
  hit: string;
}

const OWN: Place = { open: 'a.search-link', field: 'dialog input[name="q"]', hit: 'dialog [data-search-results] a' };
const STARLIGHT: Place = {
  open: 'button[data-open-modal]',
  field: 'dialog input',
  hit: 'dialog .pagefind-ui__result-link, dialog .pf-result a',
};

/** Each is said whole somewhere: what is not waits for the end of typing. */
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
const PINYIN: Pinyin = { order: '', others: '', names: [] };

const inBytes = (value: number) => `${value.toFixed(0)} bytes`;
const inMilliseconds = (value: number) => `${value.toFixed(0)} ms`;
const inTimes = (value: number) => `${value.toFixed(2)} times`;

const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.path, args: found.args, env: { ...process.env, ...found.env } });

await withSite('dist', async (url) => {
  const first = await firstSearch(browser, url, QUERIES[0] ?? '');
  const page = await firstSearch(browser, url, QUERIES[0] ?? '', true);
  holdTo(REAL.ofPage, 'round trips one after the other to the first hits, search page and all', page.roundTrips, inTimes);
  holdTo(REAL.bytes, 'first hits, real site', first.bytes, inBytes);
  holdTo(REAL.roundTrips, 'round trips one after the other to the first hits, real site', first.roundTrips, inTimes);
  const painted = await keystrokes(browser, url, QUERIES);
  holdTo(REAL.median, 'keystroke to painted, real site, median', median(painted), inMilliseconds);
  holdTo(REAL.p95, 'keystroke to painted, real site, 95th percentile', quantile(painted, 0.95), inMilliseconds);
  holdTo(
    REAL.opening,
    `key to open dialog, processor ${String(SLOWDOWN)} times slower, median`,
    median(await openings(browser, url)),
    inMilliseconds,
  );
});

const peer = process.argv[process.argv.indexOf('--peer') + 1];
if (process.argv.includes('--peer') && peer !== undefined) {
  const own: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [dir, place, times] of [
      ['dist', OWN, own],
      [peer, STARLIGHT, others],
    ] as const)
      await withSite(dir, async (url) => {
        times.push(await clickToHits(browser, `${url}technology/`, place));
      });
  }
  holdTo(median(others), 'click to first hits, real site, against Starlight', median(own), inMilliseconds);
}

const growth: { size: number; seconds: number; bytes: number }[] = [];
for (const size of SIZES) {
  const dir = mkdtempSync(join(tmpdir(), 'search-bench-'));
  cpSync('dist', dir, { recursive: true });
  rmSync(join(dir, 'pagefind'), { recursive: true, force: true });
  const { records, queries } = synthetic(size);
  const began = performance.now();
  const files = await makeIndexFiles(records, LEXICON, PINYIN);
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  growth.push({ size, seconds: (performance.now() - began) / 1000, bytes });
  if (size === SIZES.at(-1)) {
    for (const [path, content] of files) {
      const file = join(dir, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    await withSite(dir, async (url) => {
      holdTo(LARGE.bytes, `first hits, ${String(size)} pages`, (await firstSearch(browser, url, queries[0] ?? '')).bytes, inBytes);
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

await close();
await browser.close();

async function withSite(dir: string, act: (url: string) => Promise<void>): Promise<void> {
  // Another generator leaves that to hosts.
  if (dir !== 'dist') await precompress(dir);
  const { server, url } = await startStaticServer({ dir });
  await act(url);
  server.closeAllConnections();
  server.close();
}

/** A request of the first search, in seconds of the browser's clock. */
interface Sent {
  began: number;
  ended: number;
}

/** Bytes of bodies on the wire, and requests one after the other, from the shortcut on a page of the site, or from the search page's address, to the first hits. */
async function firstSearch(
  chrome: Browser,
  url: string,
  query: string,
  isByAddress = false,
): Promise<{ bytes: number; roundTrips: number }> {
  const page = await (await chrome.newContext({ serviceWorkers: 'block' })).newPage();
  if (!isByAddress) await page.goto(`${url}technology/`, { waitUntil: 'networkidle' });
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  let bytes = 0;
  const sent = new Map<string, Sent>();
  network.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  network.on('Network.requestWillBeSent', ({ requestId, timestamp }) => sent.set(requestId, { began: timestamp, ended: Infinity }));
  network.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const request = sent.get(requestId);
    if (request) request.ended = timestamp;
  });
  if (isByAddress) await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
  else {
    await page.keyboard.press('Control+k');
    await page.locator('dialog input[name="q"]').fill(query);
  }
  await page.locator('[data-search-state="ready"]').waitFor();
  const result = { bytes, roundTrips: longestChain([...sent.values()]) };
  await page.context().close();
  return result;
}

/** The greatest number of requests of which each began when the one before had ended. */
function longestChain(requests: readonly Sent[]): number {
  const chains: { ended: number; length: number }[] = [];
  for (const { began, ended } of [...requests].sort((a, b) => a.began - b.began)) {
    const before = chains.filter((chain) => chain.ended <= began).map(({ length }) => length);
    chains.push({ ended, length: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...chains.map(({ length }) => length));
}

/** Milliseconds from the key to the frame that shows the dialog with its field, on a slow processor, the page new each time. */
async function openings(chrome: Browser, url: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await (await chrome.newContext({ serviceWorkers: 'block' })).newPage();
    await page.goto(`${url}technology/`, { waitUntil: 'networkidle' });
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    times.push(
      await page.evaluate(async () => {
        const began = performance.now();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        if (!document.activeElement?.matches('dialog[open] input')) throw new Error('The dialog is not open');
        return performance.now() - began;
      }),
    );
    await page.context().close();
  }
  return times;
}

/** Milliseconds from the click on the search to the first hit of a query that is typed at once, nothing in the browser's cache. */
async function clickToHits(chrome: Browser, address: string, { open, field, hit }: Place): Promise<number> {
  // The site beside it was not made for the policy that the server sends.
  const page = await (
    await chrome.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 }, bypassCSP: true })
  ).newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const began = performance.now();
  await page.locator(open).first().click();
  await page
    .locator(field)
    .first()
    .fill(QUERIES[0] ?? '');
  await page.locator(hit).first().waitFor();
  const time = performance.now() - began;
  await page.context().close();
  return time;
}

/** Milliseconds from an input event to the frame that shows its hits, index loaded, every query several times. */
async function keystrokes(chrome: Browser, url: string, queries: readonly string[]): Promise<number[]> {
  const page = await (await chrome.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } })).newPage();
  await openSearchPage(page, url);
  // Warm: what they need has been loaded.
  for (const query of queries) await page.evaluate(timeQuery, query);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) for (const query of queries) times.push(await page.evaluate(timeQuery, query));
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
