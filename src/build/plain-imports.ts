import { fileURLToPath } from 'node:url';

const FILE = JSON.stringify(fileURLToPath(new URL('../dom/load-late.ts', import.meta.url)));

/** Has `loadLate` load what scripts import late, in the place of Vite's own wrapper. */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id: string) => (id === '\0vite/preload-helper.js' ? `export { loadLate as __vitePreload } from ${FILE};` : undefined),
  };
}
