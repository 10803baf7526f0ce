import { href } from '../../paths.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { SearchResult } from '../engine/hit.ts';
import { pagefindSource, type PagefindInstance } from '../engine/pagefind-source.ts';
import { forgetManifest, INDEX_FOLDER, INDEX_VERSION, requestManifest, type Manifest } from '../manifest.ts';
import type { Lexicon } from '../record.ts';
import { parseForms } from '../normalise.ts';
import { arrived, IndexError, readJson, unpacked } from './index-request.ts';

/** The engine, and the chapters and pages that hits can be narrowed to. */
export interface LoadedIndex {
  search: Engine;
  places: readonly string[];
}

let index: Promise<LoadedIndex> | undefined;
let requests = new AbortController();
/** After a failure past the browser's cache, which may have kept it. */
let attempt = 0;

/** The index of the site, loaded once, and anew after a failure or where a newer one stands in its place. Throws an IndexError. */
export function loadIndex(): Promise<LoadedIndex> {
  if (index) return index;
  const loading = (index = fetchIndex());
  loading.catch(() => {
    if (index === loading) forgetIndex();
  });
  return loading;
}

/** Lets the next `loadIndex` load anew, and gives up what does not come: the browser would let the next request for it wait for the first. */
export function forgetIndex(): void {
  requests.abort();
  requests = new AbortController();
  index = undefined;
  attempt++;
  forgetManifest();
}

/** What this module uses of pagefind.js as the index has it. */
interface PagefindScript {
  fetchWith: (load: (url: string) => Promise<Response>) => void;
  createInstance: (options: { basePath: string; noWorker: true }) => PagefindInstance;
}

async function fetchIndex(): Promise<LoadedIndex> {
  const manifest = await readJson<Partial<Manifest>>(requestManifest(href('/search/')));
  const { version, folder, core, entry, places } = manifest;
  if (folder === undefined || !core || !Array.isArray(places)) throw new IndexError('broken');
  if (version !== INDEX_VERSION) throw new IndexError('outdated');
  const base = href(`/${INDEX_FOLDER}/${folder}/`);
  const request = (url: string) => fetch(url, { signal: requests.signal, ...(attempt > 0 && { cache: 'reload' }) });
  // All at once, where Pagefind would ask for one when it has the other.
  const early = new Map(Object.entries(core).map(([name, bytes]) => [base + name, unpacked(request(base + name), bytes)]));
  const [script, lexicon] = await Promise.all([
    importScript(`${base}pagefind.js${attempt > 0 ? `?${String(attempt)}` : ''}`),
    readJson<Lexicon>(request(`${base}lexicon.json`)),
    ...early.values(),
  ]);
  const failures: Error[] = [];
  script.fetchWith(async (url) => {
    try {
      if (url.includes('pagefind-entry.json')) return new Response(JSON.stringify(entry));
      return await (early.get(url) ?? unpacked(request(url)));
    } catch (error) {
      failures.push(error instanceof Error ? error : new IndexError('broken'));
      throw error;
    }
  });
  // In the page itself: a search takes a few milliseconds there, and a worker would be one more file.
  const pagefind = script.createInstance({ basePath: base, noWorker: true });
  const forms = parseForms(lexicon.simplified);
  const size = Object.values((entry as Entry).languages)[0]?.page_count ?? 0;
  const search = createEngine(pagefindSource(pagefind, forms, size), lexicon, () => readJson(request(`${base}pinyin.json`)));
  const searchWhole: Engine = async (...query) => {
    failures.length = 0;
    const result = await search(...query).catch((error: unknown) => {
      throw failures[0] ?? error;
    });
    // What did not come, Pagefind takes for parts in which nothing stands.
    const [failure] = failures;
    if (failure) throw failure;
    return result;
  };
  return { places, search: (...query) => searchWhole(...query).catch((error: unknown) => searchNewer(error, folder, query)) };
}

/** The part of Pagefind's own list that is read here. */
interface Entry {
  languages: Record<string, { page_count: number }>;
}

/** The answer of a newer index, where files are lacking because it has taken the place of the one that was loaded. */
async function searchNewer(error: unknown, folder: string, query: Parameters<Engine>): Promise<SearchResult> {
  if (!(error instanceof IndexError) || error.reason === 'offline') throw error;
  forgetIndex();
  const manifest = await readJson<Partial<Manifest>>(requestManifest(href('/search/')));
  if (manifest.folder === folder) throw error;
  return (await loadIndex()).search(...query);
}

async function importScript(url: string): Promise<PagefindScript> {
  try {
    return (await import(/* @vite-ignore */ url)) as PagefindScript;
  } catch {
    // It does not say why.
    await arrived(fetch(url, { signal: requests.signal }));
    throw new IndexError('broken');
  }
}
