import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { FONT_CACHE, writeWhole } from './font-cache.ts';

/** Family of titles and large figures, as its file says it; bold alone. */
export const DISPLAY_FAMILY = 'Noto Serif CJK SC';

/** Family of the text, as its files say it. */
export const TEXT_FAMILY = 'Noto Sans SC';

/**
 * Subsets of Noto Sans SC, and of Noto Serif SC for titles, that the project carries, so that pictures come out alike on machines without
 * Chinese fonts. All have the same characters: ASCII, the common Han of GB 2312 and what the slices of `rare-characters.ts` lack of it. Builds run
 * in the project's root; bundled code has no other way to know where its assets are.
 */
export const FONT_FILES = ['noto-sans-sc-400.ttf', 'noto-sans-sc-700.ttf', 'noto-serif-sc-700.otf'].map(
  (name) => `src/assets/fonts/${name}`,
);

/** The characters that a font has glyphs for. Throws on a collection of fonts. */
export function charactersOf(font: Buffer): ReadonlySet<string> {
  const face = create(font);
  if (face.isCollection) throw new Error('The font is a collection; expects a single font');
  return new Set(face.characterSet.map((code) => String.fromCodePoint(code)));
}

/** White space, and what joins or varies other characters: neither needs a glyph. */
const WITHOUT_GLYPH = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

let covered: ReadonlySet<string> | undefined;

/** The characters of `text` that the subset cannot draw, each once. */
export function missingCharacters(text: string): string[] {
  const drawn = (covered ??= charactersOf(readFileSync(FONT_FILES[0] ?? '')));
  return [...new Set(text)].filter((character) => !drawn.has(character) && !WITHOUT_GLYPH.test(character));
}

/** Writes the project's fonts with the characters of `text` alone, and gives the files: a renderer reads its fonts anew for every picture. */
export function writeSubsets(text: string): Promise<string[]> {
  const characters = [...new Set(text)].toSorted().join('');
  return Promise.all(
    FONT_FILES.map(async (file) => {
      const font = readFileSync(file);
      const digest = createHash('sha256').update(font).update(characters).digest('hex').slice(0, 32);
      const written = resolve(FONT_CACHE, `${digest}.otf`);
      if (!existsSync(written)) writeWhole(written, await subsetFont(font, characters, { targetFormat: 'sfnt' }));
      return written;
    }),
  );
}
