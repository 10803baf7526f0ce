import { showNotice } from './notice.ts';

/** Does each dynamic import of a built page (src/build/plain-imports.ts), and says where one does not come: after an update it may be gone. */
export function loadLate<T>(load: () => Promise<T>): Promise<T> {
  return load().catch((error: unknown) => {
    if (navigator.onLine) showNotice();
    throw error;
  });
}
