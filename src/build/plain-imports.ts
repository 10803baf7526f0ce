import { fileURLToPath } from 'node:url';

const FILE = JSON.stringify(fileURLToPath(new URL('../dom/load-late.ts', import.meta.url)));

/**
 * Has `loadLate` load what scripts import late, in the place of Vite's own wrapper, and without its lists of what comes along: every page would
 * carry them and what reads them, for one round trip less at the first search of a visit.
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ build: { modulePreload: false } }),
    load: (id: string) => (id === '\0vite/preload-helper.js' ? `export { loadLate as __vitePreload } from ${FILE};` : undefined),
  };
}
