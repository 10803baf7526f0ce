import type { Term } from './schemas/term.ts';

const LETTER = /[A-Za-zÀ-ÿ]/u;
const DIGIT = /\d/u;

/** One place in a text that names an entry. */
export interface NameMatch {
  /** Id of the entry named. */
  id: string;
  start: number;
  /** Index after the last character. */
  end: number;
}

/** Finds what a text names, in reading order. */
export type NameFinder = (text: string) => NameMatch[];

/** Makes a finder for every literal form of terms: Chinese name, English name, abbreviation and aliases. */
export function createTermFinder(terms: readonly Term[]): NameFinder {
  return createNameFinder(terms.flatMap((term) => formsOf(term).map((form) => [form, term.id] as const)));
}

/**
 * Makes a finder for literal names, letter case included.
 * The longest name wins, so that 神经网络 does not name 网络; a Latin name is never part of a longer word, nor a number of a longer number.
 */
export function createNameFinder(names: readonly (readonly [name: string, id: string])[]): NameFinder {
  const idOf = new Map(names);
  // Hundreds of names in one pattern are all tried at each place of a text; by their first characters, hardly any is.
  const startingWith = Map.groupBy(
    [...idOf.keys()].toSorted((a, b) => b.length - a.length),
    (name) => name.charAt(0),
  );
  return (text) => {
    const matches: NameMatch[] = [];
    let end: number;
    for (let start = 0; start < text.length; start = end) {
      const stands = (name: string) => text.startsWith(name, start) && standsAlone(text, start, start + name.length);
      const found = startingWith.get(text.charAt(start))?.find(stands);
      end = start + (found?.length ?? 1);
      if (found !== undefined) matches.push({ id: idOf.get(found) ?? '', start, end });
    }
    return matches;
  };
}

/** Every literal form of a term. */
export function formsOf({ zh, en, abbr, aliases = [] }: Term): string[] {
  return [...new Set([zh, en, abbr, ...aliases].filter((form) => form !== undefined))];
}

/** Whether a passage cuts neither a word of letters nor a number, be it at its decimal point. */
function standsAlone(text: string, start: number, end: number): boolean {
  const isCut = (place: number): boolean => {
    const [before, after] = [text.charAt(place - 1), text.charAt(place)];
    return (LETTER.test(before) && LETTER.test(after)) || (DIGIT.test(before) && DIGIT.test(after));
  };
  const isDecimalPoint = (place: number): boolean =>
    text.charAt(place) === '.' && DIGIT.test(text.charAt(place - 1)) && DIGIT.test(text.charAt(place + 1));
  return !isCut(start) && !isCut(end) && !isDecimalPoint(start - 1) && !isDecimalPoint(end);
}
