import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import fontPackage from '@fontsource-variable/noto-sans-sc/package.json' with { type: 'json' };
import sliceRanges from '@fontsource-variable/noto-sans-sc/unicode.json' with { type: 'json' };
import subsetFont from 'subset-font';
import { FONT_CACHE, writeWhole } from './font-cache.ts';
import { charactersOf, missingCharacters } from './font-subset.ts';

/** Family that every slice says, and as long as those that are written in its place. */
const FAMILY = 'Noto Sans SC Thin';
/** Stands in a picture for a character that no slice has, as printers set it. */
const STAND_IN = '〓';

/** A part of Noto Sans SC, a variable font under the SIL Open Font License. */
interface Slice {
  file: string;
  /** Family that the written files say: the renderer tells slices apart by it. */
  family: string;
  /** What the package says of its characters, some of which it lacks. */
  ranges: readonly (readonly [first: number, last: number])[];
}

/** Version of the slices, on which pictures depend. */
export const SLICES_VERSION = fontPackage.version;

let slices: readonly Slice[] | undefined;

/** Reads the package's list: `{ "[4]": "U+1f1e9-1f1f5,U+20", "latin": … }`. */
function listSlices(): readonly Slice[] {
  const { resolve: pathOf } = createRequire(import.meta.url);
  return Object.entries(sliceRanges).map(([key, ranges], index) => ({
    file: pathOf(`${fontPackage.name}/files/noto-sans-sc-${key.replaceAll(/[[\]]/gu, '')}-wght-normal.woff2`),
    family: `Noto Sans SC ${String(index).padStart(4, '0')}`,
    ranges: ranges.split(',').map((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return [first, last] as const;
    }),
  }));
}

const known = new Map<string, ReadonlySet<string>>();

/** The slice that has a glyph for a character; undefined where none has. */
function sliceOf(character: string): Slice | undefined {
  slices ??= listSlices();
  const code = character.codePointAt(0) ?? 0;
  return slices.find(({ file, ranges }) => {
    if (!ranges.some(([first, last]) => code >= first && code <= last)) return false;
    const characters = known.get(file) ?? charactersOf(readFileSync(file));
    known.set(file, characters);
    return characters.has(character);
  });
}

const announced = new Set<string>();

/** Says once of each character of `text` that no picture can show it; `where` names the picture. */
export function announceUndrawable(text: string, where: string): void {
  for (const character of missingCharacters(text)) {
    if (announced.has(character) || sliceOf(character)) continue;
    announced.add(character);
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    console.warn(
      `${where}: the font of pictures lacks "${character}" (U+${code}) and shows ${STAND_IN}; write it otherwise where that matters.`,
    );
  }
}

/**
 * A picture with each character that the subset lacks marked by the family of its slice, and the files of these families. A renderer left to
 * itself would take any weight, and drop the rest of a line where no font has a character.
 */
export async function withRareCharacters(svg: string): Promise<{ svg: string; files: string[] }> {
  const rare = new Map(missingCharacters(svg).map((character) => [character, sliceOf(character) ? character : STAND_IN]));
  const mark = (character: string) => {
    const shown = rare.get(character);
    const slice = shown === undefined ? undefined : sliceOf(shown);
    return slice ? `<tspan font-family="${slice.family}">${shown ?? ''}</tspan>` : character;
  };
  const used = new Set([...rare.values()].flatMap((shown) => sliceOf(shown) ?? []));
  const files = await Promise.all([...used].map(writeSlice));
  const marked = used.size === 0 ? svg : svg.replaceAll(/(?<=>)[^<]+/gu, (words) => Array.from(words, mark).join(''));
  return { svg: marked, files: files.flat() };
}

/** Writes a slice once for each weight, and gives the files. */
function writeSlice({ file, family }: Slice): Promise<string[]> {
  const folder = resolve(FONT_CACHE, SLICES_VERSION);
  const name = (words: string) => Buffer.from(words, 'utf16le').swap16();
  return Promise.all(
    [400, 700].map(async (weight) => {
      const written = resolve(folder, `${family}-${weight}.ttf`);
      if (existsSync(written)) return written;
      const variation = { targetFormat: 'truetype', keepAllGlyphs: true, variationAxes: { wght: weight } } as const;
      const font = await subsetFont(readFileSync(file), undefined, variation);
      for (let at = 0; (at = font.indexOf(name(FAMILY), at)) >= 0; at++) name(family).copy(font, at);
      writeWhole(written, font);
      return written;
    }),
  );
}
