import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { createIndex } from 'pagefind';
import { fold, parseForms, type SimplifiedForms } from '../normalise.ts';
import { packLexicon } from '../lexicon-file.ts';
import { INDEX_VERSION, MANIFEST_FILE, type Manifest } from '../manifest.ts';
import { isPage, type Lexicon, type Pinyin, type SearchRecord } from '../record.ts';
import { wholeToken, tokensOf } from '../tokens.ts';

/** What the index is asked in is made by `tokensOf`: no language of Pagefind's is to cut or stem it. */
const NO_LANGUAGE = 'unknown';
/**
 * Postings a chunk of the index. Some 0.9 KB: a Chinese word lies in two or three chunks, which cost 36 KB each by default. Chunks of a large
 * site are larger, since all of them are listed in what is read first. The setting is marked unstable: a test holds the size of the chunks.
 */
const chunkSize = (records: number): string => String(Math.max(350, Math.round(records * 0.4)));
/** A large site does not list all its pages before the first hit; chapters come first. */
const MAX_PLACES = 40;
/** Before the contents of each file of Pagefind's, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';
/** What the browser loads; Pagefind writes interfaces of its own as well. */
const NEEDED = /^(?:(?:index|filter)\/|pagefind\.unknown_.*\.pf_meta$|wasm\.unknown\.pagefind$)/u;
const CORE = /\.pf_meta$|^wasm/u;

/** Files of an index below its folder, by path. Identical records give identical bytes. */
export type IndexFiles = ReadonlyMap<string, Uint8Array | string>;

/** Makes the index of some records. Throws where Pagefind cannot. */
export async function makeIndexFiles(records: readonly SearchRecord[], lexicon: Lexicon, pinyin: Pinyin): Promise<IndexFiles> {
  const forms = parseForms(lexicon.simplified);
  const places = records.filter(({ kind }) => isPage(kind)).map(({ title }) => title).slice(0, MAX_PLACES); // prettier-ignore
  const byUrl = new Map(records.map((record) => [record.url, record]));
  const made = shortNames(await runPagefind(records, forms, new Set(places)));
  const files = new Map<string, Uint8Array | string>();
  let entry: Manifest['entry'] = { languages: {} };
  for (const { path, content } of made) {
    if (path === 'pagefind-entry.json') entry = JSON.parse(Buffer.from(content).toString()) as Manifest['entry'];
    else if (path === 'pagefind.js') files.set(path, await pagefindScript(Buffer.from(content).toString()));
    else if (path.startsWith('fragment/')) files.set(path, fragment(content, byUrl));
    else if (NEEDED.test(path)) files.set(path, content);
  }
  files.set('lexicon.json', JSON.stringify(packLexicon(lexicon))).set('pinyin.json', JSON.stringify(pinyin));
  const folder = digest(files);
  const core = Object.fromEntries([...files].filter(([path]) => CORE.test(path)).map(([path, content]) => [path, content.length]));
  const manifest: Manifest = { version: INDEX_VERSION, folder, entry, core, places };
  const inFolder = [...files].map(([path, content]) => [`${folder}/${path}`, content] as const);
  return new Map([[MANIFEST_FILE, JSON.stringify(manifest)], ...inFolder]);
}

type PagefindFile = Awaited<ReturnType<NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>['getFiles']>>['files'][number];

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

/** In the binary of a meta file, the name of a file of the index, after its length. */
const NAME = /([\x60-\x77])(unknown_[\da-f]+)/gu;
const SHORT_TEXT = 0x60;

/**
 * Files in Pagefind's folders with a number for a name. Their names, a hash of each, are listed in what is read first, and were most of it; of
 * one index they need not be told from those of another: its own folder has the digest.
 */
function shortNames(files: readonly PagefindFile[]): PagefindFile[] {
  const names = new Map<string, string>();
  const shorten = (_: string, header: string, run: string): string => {
    const length = header.charCodeAt(0) - SHORT_TEXT;
    const name = names.size.toString(36);
    names.set(run.slice(0, length), name);
    return String.fromCharCode(SHORT_TEXT + name.length) + name + run.slice(length);
  };
  // By its path, the meta file comes after those that it lists.
  return files.toReversed().map(({ path, content }) => {
    if (!path.endsWith('.pf_meta')) return { path: path.replace(/unknown_[\da-f]+/u, (name) => names.get(name) ?? name), content };
    const listed = gunzipSync(content).toString('latin1').replace(NAME, shorten);
    return { path, content: gzipSync(Buffer.from(listed, 'latin1'), { level: 9 }) };
  });
}

/** A fragment holds the record as it is shown in the place of the words by which it was indexed. */
function fragment(content: Uint8Array, records: ReadonlyMap<string, SearchRecord>): Uint8Array {
  const { url } = JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length)) as { url: string };
  const shown = { url, content: '', meta: {}, anchors: [], record: records.get(url) };
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
