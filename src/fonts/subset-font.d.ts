declare module 'subset-font' {
  /** A variable font at one place of its axes, with all of its glyphs. */
  export default function subsetFont(
    font: Buffer,
    text: undefined,
    options: { targetFormat: 'truetype'; keepAllGlyphs: true; variationAxes: Record<string, number> },
  ): Promise<Buffer>;
}
