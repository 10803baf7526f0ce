import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { useBrowser } from '../support/browser.ts';

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

test.each(chapters)('a cold load of /%s/ is at most 45 KB, its scripts 8 KB and its style sheets 11 KB of them', (chapter) => {
  const html = readFileSync(join(dir, chapter, 'index.html'), 'utf8');
  const linked = new Set(Array.from(html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/gu), ([, file = '']) => file));
  // What a script imports at once comes along.
  for (const file of linked)
    for (const [, name = ''] of read(file).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/gu)) linked.add(`assets/${name}`);
  const packed = (text: string) => gzipSync(text, { level: 9 }).length;
  const weigh = (end: string) => [...linked].filter((file) => file.endsWith(end)).reduce((sum, file) => sum + packed(read(file)), 0);
  const [scripts, styles] = [weigh('.js'), weigh('.css')];
  expect(scripts).toBeLessThanOrEqual(8 * 1024);
  expect(styles).toBeLessThanOrEqual(11 * 1024);
  expect(packed(html) + scripts + styles).toBeLessThanOrEqual(45 * 1024);
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
