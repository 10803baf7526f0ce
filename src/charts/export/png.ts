import { Resvg } from '@resvg/resvg-js';
import { fontSubset } from '../../fonts/font-subset.ts';
import { withRareCharacters } from '../../fonts/rare-characters.ts';

/** Renders an SVG with the project's own font alone, so that every machine makes the same picture; `scale` is pixels for each CSS pixel. */
export async function renderPng(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const { family, files } = fontSubset();
  const rare = await withRareCharacters(svg);
  const renderer = new Resvg(rare.svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: [...Object.values(files), ...rare.files], loadSystemFonts: false, defaultFontFamily: family },
  });
  return new Uint8Array(renderer.render().asPng());
}
