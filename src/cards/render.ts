import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { writeWhole } from '../fonts/font-cache.ts';
import { FONT_FILES, writeSubsets } from '../fonts/font-subset.ts';
import { SLICES_VERSION } from '../fonts/rare-characters.ts';

/**
 * Renders pictures that the cache does not have, as many at once as there are processors. Gives the PNG files in the order of the pictures, and
 * how many were drawn.
 */
export async function renderCards(svgs: readonly string[], cacheDir: string) {
  const salt = drawingSalt();
  const files = svgs.map((svg) => join(cacheDir, `${createHash('sha256').update(salt).update(svg).digest('hex').slice(0, 32)}.png`));
  const missing = [...new Map(svgs.map((svg, index) => [files[index] ?? '', svg])).entries()].filter(([file]) => !existsSync(file));
  const queue = missing.values();
  const threads = Math.min(availableParallelism(), missing.length);
  const fonts = threads === 0 ? [] : await writeSubsets(missing.map(([, svg]) => svg).join(''));
  await Promise.all(Array.from({ length: threads }, () => renderFrom(queue, fonts)));
  return { pngs: files.map((file) => new Uint8Array(readFileSync(file))), drawn: missing.length };
}

/** What a picture depends on beside its source: the fonts and the renderer. */
function drawingSalt(): string {
  const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };
  const hash = createHash('sha256').update(version).update(SLICES_VERSION);
  for (const file of FONT_FILES) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Renders what is left in a queue of pictures, each with the file that keeps it, that others may share. */
async function renderFrom(queue: Iterable<[file: string, svg: string]>, fonts: readonly string[]): Promise<void> {
  const worker = new Worker(resolve(import.meta.dirname, 'render-worker.ts'), { workerData: fonts });
  try {
    for (const [file, svg] of queue) {
      worker.postMessage(svg);
      const [png] = (await once(worker, 'message')) as [Uint8Array];
      // A build that is stopped leaves no half a picture in the cache.
      writeWhole(file, png);
    }
  } finally {
    await worker.terminate();
  }
}
