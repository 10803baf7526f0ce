import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { createIndex } from 'pagefind';
import type { SiteData } from '../../content/site-data.ts';
import { INDEX_VERSION, MANIFEST_FILE, type Manifest } from '../manifest.ts';
import { SIGNATURE } from '../pagefind-files.ts';
import { fold, parseForms, type SimplifiedForms } from '../normalise.ts';
import { isPage, type Lexicon, type Pinyin, type SearchRecord } from '../record.ts';
import { makeLexicon } from '../records/lexicon.ts';
import { makePinyin } from '../records/pinyin.ts';
import { collectRecords, type ReadPage } from '../records/records.ts';
import { tokensOf, wholeToken } from '../tokens.ts';
import { shortNames, type PagefindFile } from './short-names.ts';

/** What the index is asked in is made by `tokensOf`: no language of Pagefind's is to cut or stem it. */
const NO_LANGUAGE = 'unknown';
/**
 * Postings a chunk of the index. Some 0.9 KB: a Chinese word lies in two or three chunks, which cost 36 KB each by default. Chunks of a large
 * site are larger, since all of them are listed in what is read first. The setting is marked unstable: a test holds the size of the chunks.
 */
const chunkSize = (records: number): string => String(Math.max(350, Math.round(records * 0.4)));
/** A large site does not list all its pages before the first hit; chapters come first. */
const MAX_PLACES = 40;
/** What the browser loads; Pagefind writes interfaces of its own as well. */
const NEEDED = /^(?:(?:index|filter)\/|pagefind\.unknown_.*\.pf_meta$|wasm\.unknown\.pagefind$)/u;
const CORE = /\.pf_(?:meta|filter)$|^wasm/u;

/** Files of an index below its folder, by path. Identical records give identical bytes. */
export type IndexFiles = ReadonlyMap<string, Uint8Array | string>;

/** Makes the index of a site from its pages; `base` is the base path of their addresses. */
export async function makeIndex(data: SiteData, readPage: ReadPage, base: string): Promise<IndexFiles> {
  const records = await collectRecords(data, readPage, base);
  const lexicon = makeLexicon(data, records);
  return makeIndexFiles(records, lexicon, makePinyin(lexicon, records));
}

/** Makes the index of some records. Throws where Pagefind cannot. */
export async function makeIndexFiles(records: readonly SearchRecord[], lexicon: Lexicon, pinyin: Pinyin): Promise<IndexFiles> {
  const forms = parseForms(lexicon.simplified);
  const places = records.filter(({ kind }) => isPage(kind)).map(({ title }) => title).slice(0, MAX_PLACES); // prettier-ignore
  const byUrl = new Map(records.map((record) => [record.url, record]));
  const made = shortNames(await runPagefind(records, forms, new Set(places)));
  const textOf = (wanted: string): string => {
    const file = made.find(({ path }) => path === wanted);
    if (!file) throw new Error(`Pagefind made no ${wanted}`);
    return Buffer.from(file.content).toString();
  };
  const entry = JSON.parse(textOf('pagefind-entry.json')) as Manifest['entry'];
  const files = new Map<string, Uint8Array | string>([['pagefind.js', await pagefindScript(textOf('pagefind.js'))]]);
  for (const { path, content } of made) {
    if (path.startsWith('fragment/')) files.set(path, fragment(content, byUrl));
    else if (NEEDED.test(path)) files.set(path, content);
  }
  files.set('lexicon.json', JSON.stringify(lexicon)).set('pinyin.json', JSON.stringify(pinyin));
  const folder = digest(files);
  const core = Object.fromEntries([...files].filter(([path]) => CORE.test(path)).map(([path, content]) => [path, content.length]));
  const manifest: Manifest = { version: INDEX_VERSION, folder, entry, core, places };
  const inFolder = [...files].map(([path, content]) => [`${folder}/${path}`, content] as const);
  return new Map([[MANIFEST_FILE, JSON.stringify(manifest)], ...inFolder]);
}

/** What Pagefind makes of the records: their words, and by what they can be narrowed. */
async function runPagefind(records: readonly SearchRecord[], forms: SimplifiedForms, places: ReadonlySet<string>): Promise<PagefindFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize(records.length);
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const words = (text: string) => tokensOf(text, forms);
  const whole = (name: string) => wholeToken(fold(name, forms).text);
  for (const { id, kind, url, title, trail, text, names = [], keywords = [] } of records) {
    const place = trail[0] ?? title;
    const added = await index.addCustomRecord({
      url,
      content: [words([...names, text].join('\n')), ...[title, ...names, ...keywords].map(whole)].join(' '),
      language: NO_LANGUAGE,
      meta: { title: words(title) },
      // What has no kind there is a page.
      filters: { ...(kind !== 'page' && { kind: [kind] }), ...(places.has(place) && { place: [place] }) },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused record "${id}": ${added.errors.join('; ')}`);
  }
  const { files, errors: problems } = await index.getFiles();
  await index.deleteIndex();
  if (problems.length > 0) throw new Error(`Pagefind made no index: ${problems.join('; ')}`);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A fragment holds the record as it is shown in the place of the words by which it was indexed. */
function fragment(content: Uint8Array, records: ReadonlyMap<string, SearchRecord>): Uint8Array {
  const { url } = JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length)) as { url: string };
  const record = records.get(url);
  if (!record) throw new Error(`Pagefind has a record at ${url} that is none of the site's`);
  const shown = { url, content: '', meta: {}, anchors: [], record };
  return gzipSync(SIGNATURE + JSON.stringify(shown), { level: 9 });
}

/**
 * Pagefind's script, with a `fetch` of our own: it keeps silent about files that do not come, and would ask one after the other for those
 * that are known to be needed. What it tells the console, a tenth of it, the panel tells the reader.
 */
async function pagefindScript(source: string): Promise<string> {
  const own = 'let load=globalThis.fetch;export const fetchWith=(own)=>{load=own};const fetch=(url)=>load(url);';
  const { code } = await transform(own + source, { minify: true, drop: ['console'], format: 'esm', target: 'es2022' });
  return code;
}

function digest(files: IndexFiles): string {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(path).update(content);
  return hash.digest('hex').slice(0, 12);
}
