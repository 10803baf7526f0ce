import { element } from './element.ts';
import { showNotice } from './notice.ts';

/**
 * Does each dynamic import of a built page (src/build/plain-imports.ts). It asks for all parts of what is loaded at once, where the browser can,
 * instead of one after the other as each names the next; style sheets come otherwise. And it says where one does not come: after an update a page
 * that is open may ask for what has gone.
 */
export function loadLate<T>(load: () => Promise<T>, parts: readonly string[] = []): Promise<T> {
  // A name of its own, since Vite would look for files behind a pattern.
  const here = import.meta.url;
  for (const part of parts) document.head.append(element('link', { rel: 'modulepreload', href: new URL(`../${part}`, here).href }));
  return load().catch((error: unknown) => {
    if (navigator.onLine) showNotice();
    throw error;
  });
}
