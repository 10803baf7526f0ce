declare module 'subset-font' {
  /** The glyphs of the characters of a text. */
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'sfnt' }): Promise<Buffer>;

  /** A variable font at one place of its axes, with all of its glyphs. */
  export default function subsetFont(
    font: Buffer,
    text: undefined,
    options: { targetFormat: 'truetype'; keepAllGlyphs: true; variationAxes: Record<string, number> },
  ): Promise<Buffer>;
}
