import { parentPort, workerData } from 'node:worker_threads';
import { renderPng } from '../charts/export/png.ts';

/** Answers each SVG with its PNG; its data are the fonts. */
parentPort?.on('message', (svg: string) => {
  void renderPng(svg, 1, workerData as string[]).then((png) => parentPort?.postMessage(png));
});
