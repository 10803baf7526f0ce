declare module 'subset-font' {
  interface Options {
    targetFormat: 'sfnt' | 'truetype';
    keepAllGlyphs?: boolean;
    variationAxes?: Record<string, number>;
  }

  /** The glyphs of the characters of a text, or all of them; of a variable font at one place of its axes. */
  export default function subsetFont(font: Buffer, text: string | undefined, options: Options): Promise<Buffer>;
}
