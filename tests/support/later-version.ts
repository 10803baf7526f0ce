import { cpSync, existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeServiceWorker } from '../../src/offline/write-service-worker.ts';

/** What every page of the later version says behind its title. */
export const LATER = '（新版）';

/**
 * Makes of a built site what a later build of it might be, in a folder of its own: all files that have a digest in their names have another, and
 * every title ends otherwise.
 */
export async function writeLaterVersion(from: string, to: string): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, filter: (path) => !/\/og\/|\.(?:br|gz|pack)$/u.test(path) });
  const reversed = (name: string) => Array.from(name).reverse().join('');
  const names = new Map<string, string>();
  for (const file of globSync('assets/*', { cwd: to })) {
    const [, digest = ''] = /\.([\w-]{8})\.\w+$/u.exec(file) ?? [];
    names.set(digest, reversed(digest));
  }
  const { folder } = JSON.parse(readFileSync(join(to, 'pagefind/index.json'), 'utf8')) as { folder: string };
  names.set(folder, reversed(folder));
  const known = new RegExp([...names.keys()].join('|'), 'gu');
  const anew = (text: string) => text.replaceAll(known, (name) => names.get(name) ?? name);
  for (const file of globSync(['**/*.html', 'assets/*.{js,css}', '{s,glossary,pagefind}/*.json'], { cwd: to })) {
    const path = join(to, file);
    writeFileSync(path, `${anew(readFileSync(path, 'utf8')).replace('</title>', `${LATER}</title>`)}\n`);
    if (file.startsWith('assets/')) renameSync(path, anew(path));
  }
  renameSync(join(to, 'pagefind', folder), join(to, 'pagefind', reversed(folder)));
  if (existsSync(join(to, 'sw.js'))) await writeServiceWorker(to);
}
