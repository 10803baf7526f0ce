import { parentPort } from 'node:worker_threads';
import { renderPng } from '../charts/export/png.ts';

/** A picture to render, and what came of it. */
export interface RenderJob {
  job: number;
  svg: string;
}
export interface RenderResult {
  job: number;
  png: Uint8Array;
}

parentPort?.on('message', ({ job, svg }: RenderJob) => {
  parentPort?.postMessage({ job, png: renderPng(svg, 1) } satisfies RenderResult);
});
