import { createHash } from 'node:crypto';
import { compileFunction } from 'node:vm';

/** Answers what is at a path below the site's root; throws where nothing comes. */
export type Network = (path: string) => Response;

/** What is kept, by the name of the cache and the address. */
export type Caches = Map<string, Map<string, Kept>>;

interface Kept {
  body: ArrayBuffer;
  init: ResponseInit;
}

/** A service worker that runs without a browser. */
export interface Worker {
  install: () => Promise<void>;
  activate: () => Promise<void>;
  /** Answers a page at a path what it asks for; where there is no page, what is opened. */
  fetch: (path: string, page?: string) => Promise<Response>;
}

const ORIGIN = 'https://site.example';
const SCOPE = `${ORIGIN}/`;
const GLOBALS = ['self', 'globalThis', 'caches', 'clients', 'fetch', 'location', 'registration', 'FetchEvent'] as const;

/** Compiles a worker's script, which then starts as often as a browser would start it; caches outlive it. */
export function compileWorker(script: string): (caches: Caches, network: Network) => Worker {
  const run = compileFunction(script, GLOBALS) as (...values: unknown[]) => void;
  return (caches, network) => {
    const listeners: [type: string, listener: (event: object) => void][] = [];
    const scope = {
      caches: cacheStorage(caches),
      clients: { claim: () => Promise.resolve(), get: (id: string) => Promise.resolve({ url: ORIGIN + id }) },
      fetch: (request: Request) => fetchChecked(request, network),
      location: new URL('sw.js', SCOPE),
      registration: { scope: SCOPE },
      FetchEvent: Event,
      addEventListener: (...listener: (typeof listeners)[number]) => listeners.push(listener),
    };
    const globals: Partial<Record<string, unknown>> = { ...scope, self: scope, globalThis: scope };
    run(...GLOBALS.map((name) => globals[name]));
    const dispatch = async (type: string, more: object = {}) => {
      const waiting: Promise<unknown>[] = [];
      const event = { ...more, type, waitUntil: (work: Promise<unknown>) => waiting.push(work) };
      for (const [awaited, listener] of listeners) if (awaited === type) listener(event);
      // What is waited for may wait for more.
      for (const work of waiting) await work;
    };
    return {
      install: () => dispatch('install'),
      activate: () => dispatch('activate'),
      fetch: async (path, page) => {
        const request = new Request(ORIGIN + path);
        if (page === undefined) Object.defineProperty(request, 'mode', { value: 'navigate' });
        const answer = Promise.withResolvers<Response>();
        await dispatch('fetch', { request, clientId: page ?? '', respondWith: answer.resolve });
        return answer.promise;
      },
    };
  };
}

const urlOf = (asked: Request | string) => (typeof asked === 'string' ? asked : asked.url);

/** Of the Cache API what Workbox uses. */
function cacheStorage(caches: Caches) {
  const match = (asked: Request | string, name: string) => {
    const kept = caches.get(name)?.get(urlOf(asked));
    return Promise.resolve(kept && new Response(kept.body, kept.init));
  };
  return {
    match: (asked: Request | string, { cacheName }: { cacheName: string }) => match(asked, cacheName),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
    open: (name: string) => {
      const cache = caches.get(name) ?? new Map<string, Kept>();
      caches.set(name, cache);
      return Promise.resolve({
        match: (asked: Request | string) => match(asked, name),
        put: async (asked: Request | string, response: Response) => {
          const { status, headers } = response;
          cache.set(urlOf(asked), { body: await response.arrayBuffer(), init: { status, headers } });
        },
        keys: () => Promise.resolve([...cache.keys()].map((url) => new Request(url))),
        delete: (asked: Request | string) => Promise.resolve(cache.delete(urlOf(asked))),
      });
    },
  };
}

/** Holds what comes against the digest of the request, as browsers do. */
async function fetchChecked(request: Request, network: Network): Promise<Response> {
  const response = network(request.url.slice(SCOPE.length));
  if (request.integrity === '') return response;
  const digest = createHash('sha256').update(new Uint8Array(await response.clone().arrayBuffer())).digest('base64'); // prettier-ignore
  if (`sha256-${digest}` !== request.integrity) throw new TypeError('Failed to fetch');
  return response;
}
