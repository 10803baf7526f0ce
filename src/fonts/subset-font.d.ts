declare module 'subset-font' {
  /** The glyphs of `text` out of a font; characters that the font lacks are left out. */
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'truetype' | 'woff2' }): Promise<Buffer>;
}
