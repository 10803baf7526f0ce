/*
 * Takes the place of a service worker where the site is no longer kept: it drops what was kept, takes itself out and answers nothing. Pages that
 * are open stay as they are.
 */
import { CACHE_PREFIX } from '../names.ts';
import { worker } from './worker-scope.ts';

async function remove(): Promise<void> {
  const { scope } = worker.registration;
  const names = (await caches.keys()).filter((name) => name.startsWith(`${CACHE_PREFIX}-`) && name.endsWith(`-${scope}`));
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(remove());
});
