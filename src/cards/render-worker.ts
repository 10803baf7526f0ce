import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { fontSubset } from '../fonts/font-subset.ts';

/** A picture to render, and what came of it. */
export interface RenderJob {
  job: number;
  svg: string;
}
export interface RenderResult {
  job: number;
  png: Uint8Array;
}

const { family, files } = fontSubset();
// The project's own font alone, so that every machine draws the same card.
const font = { fontFiles: Object.values(files), loadSystemFonts: false, defaultFontFamily: family };

parentPort?.on('message', ({ job, svg }: RenderJob) => {
  const png = new Uint8Array(new Resvg(svg, { font }).render().asPng());
  parentPort?.postMessage({ job, png } satisfies RenderResult);
});
