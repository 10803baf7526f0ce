import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { SiteData } from '../../content/site-data.ts';
import { INDEX_FOLDER } from '../manifest.ts';
import { makeIndex } from './files.ts';

/** Reads the built pages in a folder and writes the search index beside them; `base` is the base path of the site's addresses. */
export async function writeIndex({ dir, data, base }: { dir: string; data: SiteData; base: string }): Promise<void> {
  const files = await makeIndex(data, (path) => readFileSync(join(dir, path, 'index.html'), 'utf8'), base);
  await close();
  for (const [path, content] of files) {
    const file = join(dir, INDEX_FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
