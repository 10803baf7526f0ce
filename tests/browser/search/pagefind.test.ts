import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { unpack, type Pack } from '../../../src/search/pack.ts';
import { writeRecords } from '../../../src/search/index/write.ts';
import { useBrowser } from '../../support/browser.ts';
import { watchPage } from '../../support/watch-page.ts';

const { dir, url } = inject('site');
const openPage = useBrowser();
let folder: string;

// The index as the site would have it if it said more than one file should hold.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const packed = JSON.parse(readFileSync(join(dir, 'pagefind/records.json'), 'utf8')) as Pack;
  await writeRecords(folder, unpack(packed), packed.lexicon, 0);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('with more text than one file should hold Pagefind proposes, and the same place is found first', async () => {
  const page = await openPage();
  const incidents = watchPage(page, new URL(url).origin);
  const asked: string[] = [];
  await page.route('**/pagefind/**', async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/pagefind/', '');
    asked.push(name);
    await route.fulfill({ path: join(folder, name) });
  });
  await page.goto(`${url}search/`);
  const input = page.locator('main input[name="q"]');
  const first = page.locator('main [data-search-results] a').first();
  for (const [query, place] of [
    ['滑环', '/market/#suppliers'],
    ['2870', '/resource/#early-rotors'],
    ['beiyu grid', '/directory/#org-beiyu-grid'],
  ] as const) {
    await input.fill(query);
    await expect.poll(() => first.getAttribute('href')).toBe(place);
  }
  await input.fill('区块链');
  await page.locator('main [data-search-state="empty"]').waitFor();
  expect(asked).toEqual(expect.arrayContaining(['records.json', 'pagefind.js', expect.stringMatching(/^fragment\//u)]));
  expect(incidents).toEqual([]);
});
