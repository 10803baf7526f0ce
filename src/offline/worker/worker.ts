/*
 * The service worker of the site. It keeps one version of it, whole: every page with what it loads, and the index. A newer one comes beside it,
 * file by file as its digest says, or not at all, and waits until its reader takes it or has left; until then pages of the one version get
 * nothing of the other, and what only the other has comes from the network with all that it loads.
 */
import { cacheNames, clientsClaim, setCacheNameDetails } from 'workbox-core';
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { mediaType } from '../../hosting/media-types.ts';
import { movedTo } from '../../permalinks/repair/repair.ts';
import type { Lookup } from '../../permalinks/repair/lookup.ts';
import { readPack } from '../pack.ts';
import { CACHE_PREFIX, LOOKUP, NOT_FOUND, TAKE_OVER } from '../names.ts';
import { findKept } from './find-kept.ts';
import { worker } from './worker-scope.ts';

/** Put in at the build: what is kept, by path below the base path, and the file that holds the smallest. */
declare const FILES: readonly PrecacheEntry[];
declare const PACK: string;

const { scope } = worker.registration;
const base = new URL(scope).pathname;
setCacheNameDetails({ prefix: CACHE_PREFIX, suffix: scope });
const controller = new PrecacheController();
controller.addToCacheList([...FILES]);
const exports = new NetworkFirst({ cacheName: cacheNames.runtime });
const pathOf = (url: string) => new URL(url).pathname.slice(base.length);
const isKept = (path: string) => controller.getCacheKeyForURL(scope + path) !== undefined;

worker.addEventListener('install', (event) => {
  event.waitUntil(controller.install(event));
  // Else newer versions of Chromium ask the network at the same time, and some take its failure for the answer.
  const everything = { condition: { urlPattern: { pathname: '*' } }, source: 'fetch-event' };
  event.waitUntil(Promise.resolve(event.addRoutes?.(everything)).catch(() => undefined));
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(controller.activate(event));
  // What was kept of another version on its way to the reader.
  event.waitUntil(caches.delete(cacheNames.runtime));
});
worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});
clientsClaim();

/** A kept file; from the network, where the browser has dropped it and the site still has that very one. */
async function readKept(path: string, event: ExtendableEvent): Promise<Response> {
  const request = new Request(scope + path);
  const cacheKey = controller.getCacheKeyForURL(request.url) ?? '';
  const integrity = controller.getIntegrityForCacheKey(cacheKey);
  return controller.strategy.handle({ event, request, params: { cacheKey, ...(integrity !== undefined && { integrity }) } });
}

let packed: Promise<ReadonlyMap<string, Blob>> | undefined;

/** A file of the pack; undefined where it has no such file. */
async function readPacked(path: string, event: ExtendableEvent): Promise<Blob | undefined> {
  packed ??= readKept(PACK, event).then(async (response) => readPack(await response.blob()));
  packed.catch(() => (packed = undefined));
  return (await packed).get(path);
}

function respond(path: string, body: Blob, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set('content-type', mediaType(path));
  return new Response(body, { ...init, headers });
}

/** The page for unknown addresses, under the policy of the others. */
async function notFound(event: ExtendableEvent): Promise<Response> {
  const [page, home] = await Promise.all([readPacked(NOT_FOUND, event), readKept('', event)]);
  const policy = home.headers.get('content-security-policy');
  return page ? respond(NOT_FOUND, page, { status: 404, headers: policy ? { 'content-security-policy': policy } : {} }) : Response.error();
}

/** Where a short link or an old address leads. */
async function readMoved(path: string, event: ExtendableEvent): Promise<string | undefined> {
  const lookup = (await (await readKept(LOOKUP, event)).json()) as Lookup;
  return movedTo(`/${path}`, lookup);
}

/** Whether the page that asks is not kept: it has come from the network, and may be of another version. */
async function isAskedByAnother({ clientId = '' }: ExtendableEvent): Promise<boolean> {
  const page = clientId === '' ? undefined : await worker.clients.get(clientId);
  return page?.url.startsWith(scope) === true && !findKept(pathOf(page.url), isKept);
}

async function answer(request: Request, event: ExtendableEvent): Promise<Response> {
  const path = pathOf(request.url);
  const isPage = request.mode === 'navigate';
  if (!isPage && (await isAskedByAnother(event))) {
    const own = await exports.handle({ event, request }).catch(() => undefined);
    if (own?.ok) return own;
  }
  const kept = findKept(path, isKept);
  if (kept && 'file' in kept) return readKept(kept.file, event);
  const part = await readPacked(path, event);
  if (part && path !== NOT_FOUND) return respond(path, part);
  if (!isPage) return exports.handle({ event, request });
  if (kept) return Response.redirect(scope + kept.redirect + new URL(request.url).search);
  const moved = await readMoved(path, event);
  if (moved !== undefined) return Response.redirect(scope + moved.slice(1));
  // What is not kept is of another version.
  return (/\.\w+$/u.test(path) ? exports.handle({ event, request }) : fetch(request)).catch(() => notFound(event));
}

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(base),
  // What is kept may be lost or broken: the network has the last word.
  ({ request, event }) => answer(request, event).catch(() => fetch(request)),
);
