import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { create } from 'fontkitten';

export const WEIGHTS = [400, 700] as const;
export type FontWeight = (typeof WEIGHTS)[number];

/** Builds run in the project's root; bundled code has no other way to know where its assets are. */
const FOLDER = 'src/assets/fonts';

/**
 * A subset of Noto Sans SC that the project carries, so that pictures come out alike on machines without Chinese fonts: the family's name
 * inside the files, and their paths by weight. It has ASCII, the common Han of GB 2312 and what the slices of `rare-characters.ts` lack of it.
 */
export function fontSubset(): { family: string; files: Record<FontWeight, string> } {
  const file = (weight: FontWeight) => resolve(FOLDER, `noto-sans-sc-${String(weight)}.ttf`);
  return { family: 'Noto Sans SC', files: { 400: file(400), 700: file(700) } };
}

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
  const drawn = (covered ??= charactersOf(readFileSync(fontSubset().files[400])));
  return [...new Set(text)].filter((character) => !drawn.has(character) && !WITHOUT_GLYPH.test(character));
}
