import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { create } from 'fontkitten';

export type FontWeight = 400 | 700;

/** Builds run in the project's root; bundled code has no other way to know where its assets are. */
const FOLDER = 'src/assets/fonts';

/**
 * A subset of Noto Sans SC that the project carries, so that pictures come out alike on machines without Chinese fonts: the family's name
 * inside the files, and their paths by weight.
 */
export function fontSubset(): { family: string; files: Record<FontWeight, string> } {
  const file = (weight: FontWeight) => resolve(FOLDER, `noto-sans-sc-${String(weight)}.ttf`);
  return { family: 'Noto Sans SC', files: { 400: file(400), 700: file(700) } };
}

/** Bytes of one of the subset's files, for renderers that want them in memory. */
export function readFont(weight: FontWeight): Buffer {
  return readFileSync(fontSubset().files[weight]);
}

/** The code points that one of the subset's files has glyphs for. */
export function coveredCodePoints(weight: FontWeight): ReadonlySet<number> {
  const font = create(readFont(weight));
  if (font.isCollection) throw new Error(`${fontSubset().files[weight]} is a collection; expects a single font`);
  return new Set(font.characterSet);
}

let covered: ReadonlySet<number> | undefined;

/** The characters of `text` that the subset cannot draw, each once; white space needs no glyph. */
export function missingCharacters(text: string): string[] {
  const codePoints = (covered ??= coveredCodePoints(400));
  return [...new Set(text)].filter((character) => !codePoints.has(character.codePointAt(0) ?? 0) && !/\s/u.test(character));
}

/** Throws where the subset cannot draw all of `text`; `where` names the picture in the message, in which the build puts its own folder for content/. */
export function assertCovered(text: string, where: string): void {
  const missing = missingCharacters(text);
  if (missing.length === 0) return;
  const code = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const names = missing.map((character) => `"${character}" (U+${code(character)})`);
  throw new Error(`${where}: the font subset lacks ${names.join(', ')}. Run \`npm run fonts -- --content content/\` and commit ${FOLDER}.`);
}
