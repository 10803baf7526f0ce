import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../../src/build/copy-project.ts';
import { LEDGER_FILE } from '../../src/permalinks/ledger/ledger.ts';
import { readLedger } from '../../src/permalinks/ledger/read-ledger.ts';
import { formatLedger } from '../../src/permalinks/ledger/update-ledger.ts';
import { startStaticServer } from '../../src/server/static-server.ts';
import { useBrowser } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';

const BASE = '/aigc/';
const openPage = useBrowser();
let root: string;
let server: Server;
let url: string;

// The site as it would be after a page, a section and a row had taken other names and another page.
beforeAll(async () => {
  root = copyProject();
  const ledger = readLedger(root);
  const aliases = [
    ...ledger.aliases,
    { from: '/techniques/', to: '/technology/' },
    { from: '/feedback/', to: 'rlhf' },
    { from: 'human-feedback', to: 'rlhf' },
    { from: '/applications/#model-palm', to: 'model-palm' },
  ];
  writeFileSync(join(root, LEDGER_FILE), formatLedger({ ...ledger, aliases }));
  await buildSite('dist', BASE, root);
  ({ server, url } = await startStaticServer({
    dir: join(root, 'dist'),
    base: BASE,
  }));
}, 180_000);

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true });
});

/** Opens an address and returns the one that the browser comes to, in time for `place`. */
async function follow(address: string, place: string, javaScriptEnabled: boolean): Promise<string> {
  const page = await openPage({ javaScriptEnabled });
  await page.goto(url + address, { waitUntil: 'commit' });
  await page.waitForURL(url + place, { timeout: 10_000 }).catch(() => undefined);
  await page.waitForLoadState();
  return page.url().replace(url, '');
}

test.each([
  ['an old path', 'techniques/', 'technology/'],
  ['an old path whose place is a section now', 'feedback/', 'technology/#rlhf'],
  ['an old short link', 's/human-feedback/', 'technology/#rlhf'],
])('%s leads on with and without JavaScript', async (_, address, place) => {
  expect(await Promise.all([true, false].map((script) => follow(address, place, script)))).toEqual([place, place]);
});

test.each([
  ['an old fragment', 'technology/#human-feedback', 'technology/#rlhf'],
  ['an old fragment on another page', 'models/#human-feedback', 'technology/#rlhf'],
  ['a place that has moved to another page', 'applications/#model-palm', 'models/#model-palm'],
  ['a fragment that stands, on an old path', 'techniques/#rlhf', 'technology/#rlhf'],
  ['an old fragment on an old path', 'techniques/#human-feedback', 'technology/#rlhf'],
  ['an old short link as mail breaks it', 's/human-feedback。', 'technology/#rlhf'],
])('%s leads on by script', async (_, address, place) => {
  expect(await follow(address, place, true)).toBe(place);
});

test('an old short link shows the preview of the place that it leads to', () => {
  const read = (id: string) => readFileSync(join(root, 'dist/s', id, 'index.html'), 'utf8');
  const card = /property="og:(?:title|image)" content="[^"]*"/gu;
  expect(read('human-feedback').match(card)).toEqual(read('rlhf').match(card));
});

test('machines are not told of old addresses', () => {
  for (const file of ['sitemap-0.xml', 'llms.txt', 'data/permalinks.json'])
    expect(readFileSync(join(root, 'dist', file), 'utf8')).not.toMatch(/techniques|human-feedback/u);
});
