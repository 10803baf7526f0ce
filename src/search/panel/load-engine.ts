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

/** Loads the index of the site; `fresh` passes by the browser's cache. Throws an IndexError. */
export async function loadIndex(fresh: boolean): Promise<LoadedIndex> {
  const folder = href(`/${INDEX_FOLDER}/`);
  const response = await fetch(`${folder}${PACK_FILE}`, { cache: fresh ? 'reload' : 'default' }).catch(() => {
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
