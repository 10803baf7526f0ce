import { fileURLToPath } from 'node:url';

const FILE = JSON.stringify(fileURLToPath(new URL('../dom/load-late.ts', import.meta.url)));

/** What is asked for together with a script that comes late: neither itself, which its import asks for, nor what every page has. */
const resolveDependencies = (script: string, parts: readonly string[]): string[] =>
  parts.filter((part) => part !== script && !part.includes('EveryPage'));

/** `assets/EveryPage.astro.1a2b3c4d.js`, without the words that Astro adds to the name of a component's script. */
const entryFileNames = ({ name }: { name: string }): string => `assets/${name.replace(/(?<=\.astro)_.*/u, '')}.[hash].js`;

/** Has `loadLate` load what scripts import late, in the place of Vite's own wrapper. */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    // Behind Astro, which sets both for the scripts of pages.
    configEnvironment: (name: string) =>
      name === 'client'
        ? { build: { modulePreload: { resolveDependencies }, rolldownOptions: { output: { entryFileNames } } } }
        : undefined,
    load: (id: string) => (id === '\0vite/preload-helper.js' ? `export { loadLate as __vitePreload } from ${FILE};` : undefined),
  };
}
