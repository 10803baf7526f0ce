import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { OLDEST_BROWSERS } from '../build/oldest-browsers.ts';
import type { Lookup } from '../permalinks/repair/lookup.ts';
import { INDEX_FOLDER } from '../search/manifest.ts';
import { LOOKUP, NOT_FOUND, WORKER } from './names.ts';
import { writePack } from './pack.ts';
import { keepsOffline } from './setting.ts';

/** Files beside the pages that are kept: what pages load, and what their scripts ask for. */
const LOADED = ['assets/*', 'glossary/definitions.json', LOOKUP, 'site.webmanifest', 'favicon.svg'];

/**
 * Writes the service worker into the folder of a built site, with a list of what it keeps; where the site is not kept offline, one that takes
 * another's place and removes it.
 */
export async function writeServiceWorker(dir: string): Promise<void> {
  const isKept = keepsOffline();
  const define = isKept ? listKept(dir) : {};
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'worker', isKept ? 'worker.ts' : 'remove.ts')],
    bundle: true,
    minify: true,
    write: false,
    target: OLDEST_BROWSERS,
    define: {
      'process.env.NODE_ENV': '"production"',
      ...Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    },
  });
  writeFileSync(join(dir, WORKER), outputFiles[0]?.contents ?? '');
}

/** What is kept, each with its digest. What is many or, on some hosts, not to be had by its name goes into one file, which is written here. */
function listKept(dir: string) {
  const read = (path: string) => readFileSync(join(dir, path));
  const find = (pattern: string) =>
    globSync(pattern, { cwd: dir })
      .filter((path) => statSync(join(dir, path)).isFile())
      .toSorted();
  const pack = writePack(new Map([...find(`${INDEX_FOLDER}/**`), NOT_FOUND].map((path) => [path, read(path)])));
  const PACK = `assets/offline.${createHash('sha256').update(pack).digest('hex').slice(0, 8)}.pack`;
  writeFileSync(join(dir, PACK), pack);
  const { paths } = JSON.parse(read(LOOKUP).toString()) as Lookup;
  const pages = paths.filter((path) => path.endsWith('/'));
  // Pages first: where a host changes what it sends, the rest need not come.
  const FILES = [...pages.map((path) => `.${path}`), ...LOADED.flatMap(find)].map((url) => {
    const digest = createHash('sha256')
      .update(read(url.endsWith('/') ? `${url}index.html` : url))
      .digest('base64');
    // With a revision the browser's cache, which may have another version, is not asked.
    return { url, revision: digest.slice(0, 8), integrity: `sha256-${digest}` };
  });
  return { FILES, PACK };
}
