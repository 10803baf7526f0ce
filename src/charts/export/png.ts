import { Resvg } from '@resvg/resvg-js';
import { fontSubset } from '../../fonts/font-subset.ts';

/** Pixels of the picture for each CSS pixel. */
const SCALE = 2;

/** Renders an SVG with the project's own font alone, so that every machine makes the same picture. */
export function renderPng(svg: string): Uint8Array<ArrayBuffer> {
  const { family, files } = fontSubset();
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontFiles: Object.values(files), loadSystemFonts: false, defaultFontFamily: family },
  });
  return new Uint8Array(renderer.render().asPng());
}
