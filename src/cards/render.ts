import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readFont } from '../fonts/font-subset.ts';
import type { RenderJob, RenderResult } from './render-worker.ts';

export interface RenderedCards {
  /** PNG files in the order of the pictures. */
  pngs: Uint8Array[];
  /** How many were drawn; the others came from the cache. */
  drawn: number;
}

/** Renders pictures that the cache does not have, as many at once as there are processors. */
export async function renderCards(svgs: readonly string[], cacheDir: string): Promise<RenderedCards> {
  mkdirSync(cacheDir, { recursive: true });
  const salt = drawingSalt();
  const files = svgs.map((svg) => join(cacheDir, `${createHash('sha256').update(salt).update(svg).digest('hex').slice(0, 32)}.png`));
  const missing = [...new Map(svgs.map((svg, index) => [files[index] ?? '', svg])).entries()].filter(([file]) => !existsSync(file));
  await renderAll(missing);
  return { pngs: files.map((file) => new Uint8Array(readFileSync(file))), drawn: missing.length };
}

/** What a picture depends on beside its source: the fonts and the renderer. */
function drawingSalt(): string {
  const { version } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string };
  const hash = createHash('sha256').update(version);
  for (const weight of [400, 700] as const) hash.update(readFont(weight));
  return hash.digest('hex');
}

async function renderAll(jobs: readonly (readonly [file: string, svg: string])[]): Promise<void> {
  if (jobs.length === 0) return;
  let next = 0;
  const threads = Math.min(availableParallelism(), jobs.length);
  await Promise.all(Array.from({ length: threads }, () => runWorker(() => next++)));

  function runWorker(take: () => number): Promise<void> {
    const worker = new Worker(resolve(import.meta.dirname, 'render-worker.ts'));
    return new Promise<void>((done, failed) => {
      const give = () => {
        const job = take();
        const svg = jobs[job]?.[1];
        if (svg === undefined) done();
        else worker.postMessage({ job, svg } satisfies RenderJob);
      };
      worker.on('error', failed).on('message', ({ job, png }: RenderResult) => {
        write(jobs[job]?.[0] ?? '', png);
        give();
      });
      give();
    }).finally(() => void worker.terminate());
  }
}

/** Writes beside the file first, so that a build that is stopped leaves no half a picture in the cache. */
function write(file: string, png: Uint8Array): void {
  writeFileSync(`${file}.${String(process.pid)}`, png);
  renameSync(`${file}.${String(process.pid)}`, file);
}
