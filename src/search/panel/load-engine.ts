import { href } from '../../paths.ts';
import { createEngine, createEngineOver, type Engine } from '../engine/engine.ts';
import { proposeWithPagefind, type PagefindApi } from '../engine/pagefind.ts';
import { INDEX_FOLDER, PACK_FILE, parseForms, unpack, type Pack } from '../pack.ts';

/** Why there is no index: no connection, no answer, no such file, or a file that is not one (cut off, or an error page in its place). */
export type IndexFailure = 'offline' | 'unreachable' | 'missing' | 'broken';

export class IndexError extends Error {
  readonly reason: IndexFailure;

  constructor(reason: IndexFailure) {
    super(`The search index is ${reason}`);
    this.reason = reason;
  }
}

/** The engine, and the pages that can be filtered by. */
export interface LoadedIndex {
  search: Engine;
  pages: readonly string[];
}

let index: Promise<LoadedIndex> | undefined;
let request = new AbortController();
/** After a failure past the browser's cache, which may have kept it. */
let cache: RequestCache = 'default';

/** The index of the site, loaded once, and anew after a failure. Throws an IndexError. */
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
  request.abort();
  request = new AbortController();
  index = undefined;
  cache = 'reload';
}

async function fetchIndex(): Promise<LoadedIndex> {
  const folder = href(`/${INDEX_FOLDER}/`);
  const response = await fetch(`${folder}${PACK_FILE}`, { cache, signal: request.signal }).catch(() => {
    throw new IndexError(navigator.onLine ? 'unreachable' : 'offline');
  });
  if (!response.ok) throw new IndexError('missing');
  try {
    const packed = (await response.json()) as Pack;
    const records = unpack(packed);
    const pages = packed.pages.map(([, title]) => title);
    if (packed.text === 'pack') return { search: createEngine(records, packed.lexicon), pages };
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindApi;
    // Addresses stay as they were written; hits add the base path themselves.
    await pagefind.options({ baseUrl: '/' });
    const forms = parseForms(packed.lexicon.simplified);
    return { search: createEngineOver(proposeWithPagefind(pagefind, forms), packed.lexicon, forms, []), pages };
  } catch {
    throw new IndexError('broken');
  }
}
