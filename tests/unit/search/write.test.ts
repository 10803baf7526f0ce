import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { loadSiteData } from '../../../src/content/load.ts';
import { pack, unpack, type Pack } from '../../../src/search/index/pack.ts';
import { writeIndex, writeRecords } from '../../../src/search/index/write.ts';
import { makeLexicon } from '../../../src/search/records/lexicon.ts';
import { collectRecords } from '../../../src/search/records/records.ts';

const { dir } = inject('rootSite');
const data = loadSiteData('.');
const records = await collectRecords(data, (path) => readFileSync(join(dir, path, 'index.html'), 'utf8'), '/');
const lexicon = makeLexicon(data, records);

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => [
      join(entry.parentPath, entry.name).slice(folder.length),
      readFileSync(join(entry.parentPath, entry.name), 'base64'),
    ]),
  );
}

test('packing and unpacking changes no record', () => {
  expect(unpack(JSON.parse(JSON.stringify(pack(records, lexicon, 'pack'))) as Pack)).toEqual(records);
});

test('every permalink has a record', () => {
  const published = JSON.parse(readFileSync(join(dir, 'data/permalinks.json'), 'utf8')) as { id: string; url: string }[];
  const urls = new Map(records.map((record) => [record.id, record.url]));
  expect(published.filter(({ id, url }) => urls.get(id) !== url)).toEqual([]);
});

test.each([
  ['one file', Infinity],
  ['a Pagefind index', 0],
])('identical content gives identical bytes: %s', async (_, limit) => {
  const [first, second] = [mkdtempSync(join(tmpdir(), 'index-')), mkdtempSync(join(tmpdir(), 'index-'))];
  await writeRecords(first, records, lexicon, limit);
  await writeRecords(second, records, lexicon, limit);
  expect(filesOf(first)).toEqual(filesOf(second));
  expect(Object.keys(filesOf(first)).length).toBe(limit === 0 ? Object.keys(filesOf(second)).length : 1);
  rmSync(first, { recursive: true });
  rmSync(second, { recursive: true });
});

test('a page that is missing stops the index with its name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  await expect(writeIndex({ dir: folder, data, base: '/' })).rejects.toThrow('background/index.html');
  rmSync(folder, { recursive: true });
});
