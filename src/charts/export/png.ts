import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES, TEXT_FAMILY } from '../../fonts/font-subset.ts';
import { withRareCharacters } from '../../fonts/rare-characters.ts';

/**
 * Renders an SVG with the project's own fonts alone, so that every machine makes the same picture; `scale` is pixels for each CSS pixel.
 * `files` are these fonts, or smaller ones that draw every character of the picture alike.
 */
export async function renderPng(svg: string, scale: number, files: readonly string[] = FONT_FILES): Promise<Uint8Array<ArrayBuffer>> {
  const rare = await withRareCharacters(svg);
  const renderer = new Resvg(rare.svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: [...files, ...rare.files], loadSystemFonts: false, defaultFontFamily: TEXT_FAMILY },
  });
  return new Uint8Array(renderer.render().asPng());
}
