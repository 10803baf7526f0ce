import { href } from '../../paths.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { textsIn } from '../engine/part-list.ts';
import { pagefindSource, type PagefindInstance } from '../engine/pagefind-source.ts';
import { INDEX_FOLDER, INDEX_VERSION, type Manifest } from '../manifest.ts';
import { LIST, SIGNATURE } from '../pagefind-files.ts';
import { parseForms } from '../normalise.ts';
import type { Lexicon } from '../record.ts';
import { completeOnly } from './complete-only.ts';
import { IndexError, receive, receiveJson, receivePacked } from './index-request.ts';
import { requestManifest } from './request-manifest.ts';

/** The engine, and the chapters and pages that hits can be narrowed to. */
export interface LoadedIndex {
  search: Engine;
  places: readonly string[];
}

let index: Promise<LoadedIndex> | undefined;
let loaded: LoadedIndex | undefined;
let requests = new AbortController();
/** How often it was given up. */
let attempt = 0;

/** The index, where it has come already. */
export const loadedIndex = (): LoadedIndex | undefined => loaded;

/**
 * The index of the site, loaded once, and anew after a failure or where a newer one stands in its place; what is asked for before anyone waits
 * for it may fail in silence. Throws an IndexError.
 */
export function loadIndex(manifest?: Promise<Manifest>): Promise<LoadedIndex> {
  if (index) return index;
  const loading = (index = fetchIndex(manifest ?? readManifest()));
  loading.then(
    (whole) => {
      if (index === loading) loaded = whole;
    },
    () => {
      if (index === loading) forgetIndex();
    },
  );
  return loading;
}

/** Lets the next `loadIndex` load anew, and gives up what does not come: the browser would let the next request for it wait for the first. */
export function forgetIndex(): void {
  requests.abort();
  requests = new AbortController();
  index = loaded = undefined;
  attempt++;
}

/** What an index says first. Throws an IndexError where this page cannot read the rest. */
export async function readManifest(response = requestManifest(href('/search/'))): Promise<Manifest> {
  const manifest = await receiveJson<Partial<Manifest> | null>(response);
  if (manifest?.version === undefined || manifest.folder === undefined) throw new IndexError('broken');
  // Of another shape, it need not have the rest.
  if (manifest.version !== INDEX_VERSION) throw new IndexError('outdated');
  if (!manifest.core || !manifest.entry || !manifest.places) throw new IndexError('broken');
  return manifest as Manifest;
}

/** What this module uses of pagefind.js as the index has it. */
interface PagefindScript {
  fetchWith: (load: (url: string) => Promise<Response>) => void;
  createInstance: (options: { basePath: string; noWorker: true }) => PagefindInstance;
}

async function fetchIndex(manifest: Promise<Manifest>): Promise<LoadedIndex> {
  const { signal } = requests;
  const { folder, core, entry, places } = await manifest;
  const base = href(`/${INDEX_FOLDER}/${folder}/`);
  // By an address of its own nothing answers that a browser has kept: its cache, what the page asked for early, or its list of scripts.
  const again = attempt > 0 ? `?${String(attempt)}` : '';
  const request = (url: string) => fetch(url + again, { signal });
  // All at once, where Pagefind would ask for one when it has the other.
  const early = new Map(Object.entries(core).map(([name, bytes]) => [base + name, receivePacked(request(base + name), bytes)]));
  const list = [...early].find(([url]) => url.endsWith(LIST))?.[1];
  // Without it, words would be looked for in some of the parts only.
  if (!list) throw new IndexError('broken');
  const [script, lexicon] = await Promise.all([
    importScript(`${base}pagefind.js${again}`, signal),
    receiveJson<Lexicon>(request(`${base}lexicon.json`)),
    ...early.values(),
  ]);
  const parts = new Uint8Array(await (await list).clone().arrayBuffer());
  let failure: Error | undefined;
  script.fetchWith(async (url) => {
    try {
      if (url.includes('pagefind-entry.json')) return new Response(JSON.stringify(entry));
      return await (early.get(url) ?? receivePacked(request(url)));
    } catch (error) {
      throw (failure = error as Error);
    }
  });
  // In the page itself: a search takes a few milliseconds there, and a worker would be one more file.
  const pagefind = completeOnly(script.createInstance({ basePath: base, noWorker: true }), () => failure);
  const size = Object.values(entry.languages)[0]?.page_count ?? 0;
  const source = pagefindSource(pagefind, textsIn(parts, SIGNATURE.length), parseForms(lexicon.simplified), size);
  const search = createEngine(source, lexicon, () => receiveJson(request(`${base}pinyin.json`)));
  /** The answer of a newer index, where files are lacking because it has taken the place of the one that was loaded. */
  const searchNewer = async (error: unknown, query: Parameters<Engine>) => {
    if (!(error instanceof IndexError) || error.reason === 'offline') throw error;
    let newer: Promise<Manifest> | undefined;
    // Given up, it is not what `loadIndex` has: that would be given up, too.
    if (!signal.aborted) {
      forgetIndex();
      newer = readManifest();
      if ((await newer).folder === folder) throw error;
    }
    return (await loadIndex(newer)).search(...query);
  };
  return { places, search: (...query) => search(...query).catch((error: unknown) => searchNewer(error, query)) };
}

async function importScript(url: string, signal: AbortSignal): Promise<PagefindScript> {
  try {
    return (await import(/* @vite-ignore */ url)) as PagefindScript;
  } catch {
    // It does not say why.
    return receive(fetch(url, { signal }), () => Promise.reject(new TypeError('Not a script')));
  }
}
