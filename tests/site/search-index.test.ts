import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { rowAnchors, rowTitle } from '../../src/content/tables.ts';
import { readReport } from '../../src/report/report.ts';
import { occurrences, prepare } from '../../src/search/engine/prepared.ts';
import { writeIndex } from '../../src/search/index/write.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { makeLexicon } from '../../src/search/records/lexicon.ts';
import { collectRecords } from '../../src/search/records/records.ts';
import { parseForms } from '../../src/search/normalise.ts';
import { openBuiltIndex } from '../support/built-index.ts';
import { seededRandom } from '../support/random.ts';
import { builtPage } from '../support/built-site.ts';

const { dir, content } = inject('site');
const data = readReport(content);
const records = await collectRecords(data, (path) => readFileSync(join(dir, path, 'index.html'), 'utf8'), '/');
const lexicon = makeLexicon(data, records);

const forms = parseForms(lexicon.simplified);
const index = await openBuiltIndex(dir);

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

test('the heading over the notes of a page is no sentence of its text', () => {
  for (const { id, text, proseLength } of records) {
    const prose = text.slice(0, proseLength).split('\n');
    if (data.chapters.some((chapter) => chapter.id === id))
      expect(prose).not.toContain(builtPage(dir, `/${id}/`).$('.page-notes h2').text());
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

test('every permalink has a record', () => {
  const published = JSON.parse(readFileSync(join(dir, 'data/permalinks.json'), 'utf8')) as { id: string; url: string }[];
  const urls = new Map(records.map((record) => [record.id, record.url]));
  expect(published.filter(({ id, url }) => urls.get(id) !== url)).toEqual([]);
});

test('a page gets from the index the records that were put into it', () => {
  const byId = (list: readonly SearchRecord[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(index.records)).toEqual(byId(records));
});

test('only what pages load stands in the index, in small parts', () => {
  const files = globSync('pagefind/**', { cwd: dir, withFileTypes: true }).filter((file) => file.isFile());
  const others = files.map(({ name }) => name).filter((name) => !/\.(?:pf_(?:index|filter|fragment|meta)|br|gz)$/u.test(name));
  expect(others.sort()).toEqual(['index.json', 'lexicon.json', 'pagefind.js', 'pinyin.json', 'wasm.unknown.pagefind']);
  const parts = files.filter(({ name }) => name.endsWith('.pf_index')).map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  expect(Math.max(...parts)).toBeLessThan(10_000);
});

test('what is read first lists the other files by short names', () => {
  const listed = globSync('pagefind/*/{index,fragment,filter}/*', { cwd: dir }).map((path) => basename(path, extname(path)));
  expect(listed.length).toBeGreaterThan(records.length);
  expect(listed.filter((name) => name.length > 3)).toEqual([]);
});

const SAMPLES = 400;

test('the index finds every record that says some letters in a row, and no other where they are one run', async () => {
  const random = seededRandom(7);
  const below = (limit: number) => Math.floor(random() * limit);
  const prepared = records.map((record) => prepare(record, forms));
  const wrong: string[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const { text } = prepared[below(prepared.length)]?.folded ?? { text: '' };
    const start = below(text.length);
    const needle = text.slice(start, start + 2 + below(6)).trim();
    if (needle.length < 2 || needle.includes('\n') || !/[\p{L}\p{N}]/u.test(needle)) continue;
    const says = new Set(prepared.filter((record) => occurrences(record, needle).length > 0).map(({ id }) => id));
    const called = prepared.filter((record) => [...record.names_, ...record.keywords_].includes(needle)).map(({ id }) => id);
    const candidates = await index.source.find(needle);
    const found = new Set((await index.source.read(candidates.map(({ key }) => key))).map(({ id }) => id));
    const isOneRun = /^(?:\p{Script=Han}+|[a-z]{4,})$/u.test(needle);
    const missed = [...says].filter((id) => !found.has(id));
    const beside = isOneRun ? [...found].filter((id) => !says.has(id) && !called.includes(id)) : [];
    if (missed.length + beside.length > 0) wrong.push(`${needle}: ${missed.join()} | ${beside.join()}`);
  }
  expect(wrong).toEqual([]);
});

test('a page that is missing stops the index with its name', async () => {
  await expect(writeIndex({ dir: join(dir, 'none'), data, base: '/' })).rejects.toThrow(`${data.chapters[0]?.id ?? ''}/index.html`);
});
