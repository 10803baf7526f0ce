import { keepsOffline } from '../offline/setting.ts';

/**
 * Tells pages, as IS_BUILT, whether a build makes them and not the development server, and, as KEEPS_OFFLINE, whether a service worker is there
 * for them. Vite's own constants follow variables of the environment, whatever the command.
 */
export function constants() {
  return {
    name: 'constants',
    config: (_: unknown, { command }: { command: string }) => ({
      define: { IS_BUILT: String(command === 'build'), KEEPS_OFFLINE: String(command === 'build' && keepsOffline()) },
    }),
  };
}
