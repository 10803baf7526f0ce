import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { useBrowser } from '../support/browser.ts';
import { pagePaths } from '../support/built-site.ts';

/** Bytes on the wire of a cold load, headers counted. */
const CHART_PAGE_SCRIPT_BUDGET = 25_000;

const { url, content, dir } = inject('site');
const read = (file: string) => readFileSync(join(dir, file), 'utf8');
const chapters = readReport(content).chapters.map(({ id }) => id);
const openPage = useBrowser();

async function coldLoad(path: string) {
  const page = await openPage();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const types = new Map<string, string>();
  const bytes = { scripts: 0 };
  network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (types.get(requestId) === 'Script') bytes.scripts += encodedDataLength;
  });
  await page.goto(new URL(path, url).href, { waitUntil: 'networkidle' });
  await page.context().close();
  return bytes;
}

/** A page with the scripts and style sheets that it asks for at once, by file below the site's folder. */
function coldFiles(page: string): string[] {
  const files = new Set([page]);
  for (const file of files) {
    const found = file.endsWith('.html')
      ? read(file).matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/gu)
      : // What a script imports at once comes along.
        read(file).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/gu);
    for (const [, name = ''] of found) files.add(file.endsWith('.html') ? name : `assets/${name}`);
  }
  return [...files];
}

const gzipped = (file: string) => gzipSync(read(file), { level: 9 }).length;
/** What is too small to gain by it has no compressed copy. */
const asSent = (file: string) => statSync(join(dir, existsSync(join(dir, `${file}.br`)) ? `${file}.br` : file)).size;
const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);

test.each(chapters)(
  'a cold load of /%s/ is at most 39 KB as it is sent, and in gzip 45, its scripts 7.5 and its style sheets 10.25',
  (chapter) => {
    const files = coldFiles(`${chapter}/index.html`);
    const weigh = (end: string) => sum(files.filter((file) => file.endsWith(end)).map(gzipped));
    expect(weigh('.js')).toBeLessThanOrEqual(7.5 * 1024);
    expect(weigh('.css')).toBeLessThanOrEqual(10.25 * 1024);
    expect(sum(files.map(asSent))).toBeLessThanOrEqual(39 * 1024);
    expect(sum(files.map(gzipped))).toBeLessThanOrEqual(45 * 1024);
  },
);

test('a cold load of any page is at most 70 KB in gzip; of the whole report on one page it is 57.5 as it is sent', () => {
  const fileOf = (path: string) => path.slice(1).replace(/(?:^|(?<=\/))$/u, 'index.html');
  const weigh = (path: string, size: (file: string) => number) => sum(coldFiles(fileOf(path)).map(size));
  const heavy = pagePaths(dir).filter((path) => weigh(path, gzipped) > 70 * 1024);
  expect(heavy).toEqual([]);
  expect(weigh('/print/', asSent)).toBeLessThanOrEqual(57.5 * 1024);
});

test.each(['models', 'timeline'])('/%s/ loads at most 25 KB of script', async (name) => {
  const { scripts } = await coldLoad(`${name}/`);
  expect(scripts).toBeLessThanOrEqual(CHART_PAGE_SCRIPT_BUDGET);
});

test('the first hits of a search cost at most 170 KB', async () => {
  const page = await openPage();
  await page.goto(`${url}${chapters[0] ?? ''}/`, { waitUntil: 'networkidle' });
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[name="q"]').fill('算力');
  await page.locator('[data-search-state="ready"]').waitFor();
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeLessThanOrEqual(170_000);
});
