import { keepsOffline } from './setting.ts';

/** Tells pages, as KEEPS_OFFLINE, whether a service worker is there for them: only a build writes one. */
export function tellPages() {
  return {
    name: 'keeps-offline',
    config: (_: unknown, { command }: { command: string }) => ({
      define: { KEEPS_OFFLINE: String(command === 'build' && keepsOffline()) },
    }),
  };
}
