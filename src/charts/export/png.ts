import { Resvg } from '@resvg/resvg-js';
import { fontSubset } from '../../fonts/font-subset.ts';

/** Renders an SVG with the project's own font alone, so that every machine makes the same picture; `scale` is pixels for each CSS pixel. */
export function renderPng(svg: string, scale: number): Uint8Array<ArrayBuffer> {
  const { family, files } = fontSubset();
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: Object.values(files), loadSystemFonts: false, defaultFontFamily: family },
  });
  return new Uint8Array(renderer.render().asPng());
}
