import { createEngine, createEngineOver, type Engine } from '../engine/engine.ts';
import { proposeWithPagefind, type PagefindApi } from '../engine/pagefind.ts';
import { parseForms } from '../engine/prepared.ts';
import { unpack, type Pack } from '../index/pack.ts';

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
  engine: Engine;
  pages: readonly string[];
}

/** Loads the index of the site. `base` is the site's base path with slashes; `fresh` passes by the browser's cache. Throws an IndexError. */
export async function loadIndex(base: string, fresh: boolean): Promise<LoadedIndex> {
  const folder = `${base}pagefind/`;
  const packed = await fetchPack(`${folder}records.json`, fresh);
  try {
    const records = unpack(packed);
    const pages = packed.pages.map(([, title]) => title);
    if (packed.text === 'pack') return { engine: createEngine(records, packed.lexicon), pages };
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindApi & {
      options: (options: { baseUrl: string }) => Promise<void>;
    };
    // Addresses stay as they were written; hits add the base path themselves.
    await pagefind.options({ baseUrl: '/' });
    const forms = parseForms(packed.lexicon.simplified);
    return { engine: createEngineOver(proposeWithPagefind(pagefind, forms), packed.lexicon, forms, []), pages };
  } catch {
    throw new IndexError('broken');
  }
}

async function fetchPack(url: string, fresh: boolean): Promise<Pack> {
  let response: Response;
  try {
    response = await fetch(url, { cache: fresh ? 'reload' : 'default' });
  } catch {
    throw new IndexError(navigator.onLine ? 'unreachable' : 'offline');
  }
  if (!response.ok) throw new IndexError('missing');
  try {
    return (await response.json()) as Pack;
  } catch {
    throw new IndexError('broken');
  }
}
