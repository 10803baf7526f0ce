import { showNotice } from '../../dom/notice.ts';
import { store, stored } from '../../dom/storage.ts';
import { TAKE_OVER } from '../names.ts';

/**
 * Offers a version of the site that has come whole and waits, until it is declined in this tab. Once it is taken, the page that took it is loaded
 * anew, and those in other tabs say that they are of another version.
 */
export function offerUpdates(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  let hasTaken = false;
  /** On the first visit nothing was there before. */
  const isUpdate = container.controller !== null;
  const take = () => {
    hasTaken = true;
    if (registration.waiting) registration.waiting.postMessage(TAKE_OVER);
    else location.reload();
  };
  const offer = () => {
    if (!isUpdate || !registration.waiting || stored('update') !== null) return;
    showNotice('本站已更新。', take)?.addEventListener('click', () => {
      store('update', 'later');
    });
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  container.addEventListener('controllerchange', () => {
    if (hasTaken) location.reload();
    else if (isUpdate) showNotice('本站已更新。');
  });
  offer();
}
