import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { rowAnchors, rowTitle } from '../../src/content/tables.ts';
import { readReport } from '../../src/report/report.ts';
import { pack, unpack, type Pack } from '../../src/search/pack.ts';
import { writeIndex, writeRecords } from '../../src/search/index/write.ts';
import { makeLexicon } from '../../src/search/records/lexicon.ts';
import { collectRecords } from '../../src/search/records/records.ts';
import { builtPage } from '../support/built-site.ts';

const { dir, content } = inject('site');
const data = readReport(content);
const records = await collectRecords(data, (path) => readFileSync(join(dir, path, 'index.html'), 'utf8'), '/');
const lexicon = makeLexicon(data, records);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes the index into a folder of the test's own and reads every file of it, by name. */
async function written(name: string, limit: number): Promise<Map<string, Buffer>> {
  const target = join(folder, name);
  await writeRecords(target, records, lexicon, limit);
  const entries = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => [relative(target, join(entry.parentPath, entry.name)), readFileSync(join(entry.parentPath, entry.name))]),
  );
}

function packIn(files: ReadonlyMap<string, Buffer>): Pack {
  return JSON.parse(files.get('records.json')?.toString() ?? '') as Pack;
}

test('points are text of their chapter, and lists of notes, which say again what stands elsewhere, of no record', () => {
  const linesOf = (page?: string) => records.filter(({ id }) => id === (page ?? id)).flatMap(({ text }) => text.split('\n'));
  for (const { id, points = [] } of data.chapters) {
    const texts = points.map(({ text }) => text);
    expect(linesOf(id).filter((line) => texts.includes(line))).toEqual(texts);
  }
  expect(linesOf('/annotations/').filter((line) => data.annotations.some(({ title }) => line === title))).toEqual([]);
  expect(linesOf('/').filter((line) => data.annotations.some(({ says }) => line === says))).toEqual([]);
});

test('a section says each of its rows in one line, after its sentences', () => {
  for (const table of data.tables) {
    const { text = '', proseLength } = records.find(({ id }) => id === table.section) ?? {};
    const tail = text.slice(proseLength).split('\n');
    for (const [index, id] of rowAnchors(table).entries()) {
      const cells = records.find((record) => record.id === id)?.text.split('\n') ?? [];
      const title = rowTitle(table, index);
      const isRow = (line: string) => [title, ...cells].every((cell) => line.includes(cell.replace(/^股票代码 /u, '')));
      expect(tail.filter(isRow), id).toHaveLength(1);
    }
  }
});

test('what is true of a page alone is said by the page, and by nothing on it', () => {
  const { $ } = builtPage(dir, '/sources/');
  const words = $('main [data-page-only]').toArray().flatMap((element) => $(element).children('span').toArray()).map((span) => $(span).text()); // prettier-ignore
  expect(words.length).toBeGreaterThan(0);
  const linesAt = (kind: string) => records.filter((record) => record.kind === kind).flatMap(({ text }) => text.split('\n'));
  expect(words.filter((word) => linesAt('source').includes(word))).toEqual([]);
  expect(words.filter((word) => !linesAt('page').includes(word))).toEqual([]);
});

test('every thing and every address that a record names is there', () => {
  const ids = new Set(records.map(({ id }) => id));
  const urls = new Set(records.map(({ url }) => url));
  expect(records.filter(({ thing }) => thing !== undefined && !ids.has(thing))).toEqual([]);
  const facts = records.flatMap((record) => record.facts ?? []);
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.filter(({ url, note = url }) => !urls.has(url) || !urls.has(note))).toEqual([]);
});

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
  expect(await written('first', limit)).toEqual(await written('second', limit));
});

test('content within the limit is one file with every record', async () => {
  const files = await written('index', Infinity);
  expect([...files.keys()]).toEqual(['records.json']);
  expect(unpack(packIn(files))).toEqual(records);
});

test('content beyond the limit is a Pagefind index, and the first file has no record', async () => {
  const files = await written('index', 0);
  expect([...files.keys()]).toContain('pagefind.js');
  expect(packIn(files)).toMatchObject({ records: [] });
});

test('a page that is missing stops the index with its name', async () => {
  await expect(writeIndex({ dir: folder, data, base: '/' })).rejects.toThrow(`${data.chapters[0]?.id ?? ''}/index.html`);
});
