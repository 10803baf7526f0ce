import { parentPort } from 'node:worker_threads';
import { renderPng } from '../charts/export/png.ts';

/** Answers each SVG with its PNG. */
parentPort?.on('message', (svg: string) => {
  void renderPng(svg, 1).then((png) => parentPort?.postMessage(png));
});
