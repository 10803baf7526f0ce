import { parentPort } from 'node:worker_threads';
import { renderPng } from '../charts/export/png.ts';

/** Answers each SVG with its PNG. */
parentPort?.on('message', (svg: string) => {
  parentPort?.postMessage(renderPng(svg, 1));
});
