declare global {
  interface ExtendableEvent extends Event {
    waitUntil: (work: Promise<unknown>) => void;
    /** The page that asks; empty where none is known. */
    clientId?: string;
    /** While a worker is installed, where the browser has it. */
    addRoutes?: (rules: { condition: object; source: string }) => Promise<void>;
  }
}

/** What this code uses of a service worker's global scope: TypeScript knows either a page's or a worker's. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { get: (id: string) => Promise<{ url: string } | undefined> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', act: (event: ExtendableEvent) => void) => void) &
    ((type: 'message', act: (event: { data: unknown }) => void) => void);
}

export const worker = globalThis as unknown as WorkerScope;
