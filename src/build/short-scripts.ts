import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { transformSync } from 'esbuild';
import { OLDEST_BROWSERS } from './oldest-browsers.ts';

/** Publishes in short what pages ask for by its address: Vite would publish the scripts that a page waits for as they stand. */
export const shortScripts = () => ({
  name: 'short-scripts',
  apply: 'build',
  enforce: 'pre',
  load(this: { emitFile: (asset: object) => string }, id: string) {
    if (!id.endsWith('.js?url')) return undefined;
    const file = id.replace('?url', '');
    const source = transformSync(readFileSync(file, 'utf8'), { minify: true, target: OLDEST_BROWSERS }).code;
    return `export default import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: basename(file), source })};`;
  },
});
