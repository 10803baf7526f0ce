/* Has a service worker keep the site, where the reader's browser and connection are for it, and offers a newer version once it is there. */
import { href } from '../../paths.ts';
import { WORKER } from '../names.ts';
import { offerUpdates } from './offer-updates.ts';

/** What browsers other than Chromium do not have. */
interface WithConnection {
  connection?: { saveData?: boolean; effectiveType?: string };
}

async function keep(): Promise<void> {
  // Not there in private windows of some browsers, nor over plain HTTP.
  const serviceWorker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const { saveData = false, effectiveType = '' } = (navigator as WithConnection).connection ?? {};
  if (!serviceWorker || saveData || effectiveType.endsWith('2g')) return;
  const registration = await serviceWorker.register(href(`/${WORKER}`), { scope: href('/'), updateViaCache: 'none' });
  offerUpdates(registration, serviceWorker);
}

/** While nothing else is to be done, or after two seconds: Chromium may find no idle moment where nothing is drawn. The page works without. */
function begin(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void keep().catch(() => undefined), { timeout: 2000 });
  else keep().catch(() => undefined);
}

// After all that the page itself loads. In WebKit a page may have loaded before its scripts run.
if (document.readyState === 'complete') begin();
else addEventListener('load', begin);
