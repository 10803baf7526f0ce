import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { textsIn } from '../../src/search/engine/part-list.ts';
import { pagefindSource, type PagefindInstance } from '../../src/search/engine/pagefind-source.ts';
import type { RecordSource } from '../../src/search/engine/source.ts';
import { INDEX_FOLDER, MANIFEST_FILE, type Manifest } from '../../src/search/manifest.ts';
import { LIST, SIGNATURE } from '../../src/search/pagefind-files.ts';
import type { Lexicon, Pinyin, SearchRecord } from '../../src/search/record.ts';
import { parseForms } from '../../src/search/normalise.ts';

/** A search index, opened as a page opens it. */
export interface OpenIndex {
  manifest: Manifest;
  lexicon: Lexicon;
  pinyin: Pinyin;
  source: RecordSource;
  /** All that stands in it, in no order. */
  records: SearchRecord[];
}

/** Reads a file of an index by its path below the index's folder. */
type ReadFile = (path: string) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;

/** The index of a built site in a folder. */
export function openBuiltIndex(site: string): Promise<OpenIndex> {
  return openIndex((path) => new Uint8Array(readFileSync(join(site, INDEX_FOLDER, path))));
}

/** Opens an index whose files are read one by one. */
export async function openIndex(read: ReadFile): Promise<OpenIndex> {
  const text = async (path: string) => new TextDecoder().decode(await read(path));
  const manifest = JSON.parse(await text(MANIFEST_FILE)) as Manifest;
  const base = `${manifest.folder}/`;
  const code = Buffer.from(await text(`${base}pagefind.js`)).toString('base64');
  const { fetchWith, createInstance } = (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as {
    fetchWith: (load: (url: string) => Promise<Response>) => void;
    createInstance: (options: object) => PagefindInstance;
  };
  fetchWith(async (url) => new Response(url.includes('pagefind-entry.json') ? JSON.stringify(manifest.entry) : await read(url)));
  const pagefind = createInstance({ basePath: base, noWorker: true });
  const lexicon = JSON.parse(await text(`${base}lexicon.json`)) as Lexicon;
  const list = gunzipSync(await read(base + (Object.keys(manifest.core).find((name) => name.endsWith(LIST)) ?? '')));
  const pinyin = JSON.parse(await text(`${base}pinyin.json`)) as Pinyin;
  const { results } = await pagefind.search(null);
  const records = (await Promise.all(results.map(({ data }) => data()))).map(({ record }) => record);
  return {
    manifest,
    lexicon,
    pinyin,
    records,
    source: pagefindSource(pagefind, textsIn(list, SIGNATURE.length), parseForms(lexicon.simplified), records.length),
  };
}
