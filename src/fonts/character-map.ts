/** The code points a TrueType or OpenType font has glyphs for, read off its `cmap` table (formats 4 and 12). */
export function readCharacterMap(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap');
  const codePoints = new Set<number>();
  const subtables = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < subtables; index++) {
    const start = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(start);
    if (format === 4) readSegments(font, start, codePoints);
    if (format === 12) readGroups(font, start, codePoints);
  }
  return codePoints;
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

/** Format 4: ranges of 16-bit code points; a range may still map single ones to no glyph. */
function readSegments(font: Buffer, start: number, codePoints: Set<number>): void {
  const size = font.readUInt16BE(start + 6);
  const ends = start + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const offsets = deltas + size;
  for (let at = 0; at < size; at += 2) {
    const first = font.readUInt16BE(starts + at);
    const last = font.readUInt16BE(ends + at);
    const delta = font.readUInt16BE(deltas + at);
    const offset = font.readUInt16BE(offsets + at);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph = offset === 0 ? code + delta : font.readUInt16BE(offsets + at + offset + (code - first) * 2);
      if ((glyph & 0xffff) !== 0) codePoints.add(code);
    }
  }
}

/** Format 12: groups of 32-bit code points. */
function readGroups(font: Buffer, start: number, codePoints: Set<number>): void {
  const groups = font.readUInt32BE(start + 12);
  for (let index = 0; index < groups; index++) {
    const group = start + 16 + index * 12;
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code++) codePoints.add(code);
  }
}
