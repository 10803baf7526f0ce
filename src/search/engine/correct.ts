import type { Site } from './site.ts';
import { closest } from './suggest.ts';

/** Characters of the longest name that is looked for in the middle of a text. */
const LONGEST_NAME = 6;

/** What was typed and what it was meant to be. */
export interface Correction {
  typed: string;
  to: string;
}

/** The name that a word was misspelt for, if there is one. */
export type NameFor = (text: string) => string | undefined;

/** What finds it among the names of a site. */
export async function nameFinder({ synonyms, speller }: Site): Promise<NameFor> {
  const { read, alone } = await speller();
  const all = [...synonyms.names, ...alone];
  return (text) => closest(text, all, read)?.name;
}

/** What some words were misspelt for; of overlapping ones the first. */
export function corrections(words: readonly string[], nameFor: NameFor): Correction[] {
  const found: Correction[] = [];
  for (const typed of words) {
    const to = nameFor(typed);
    const overlaps = found.some((other) => other.typed.includes(typed) || typed.includes(other.typed));
    if (to !== undefined && !overlaps) found.push({ typed, to });
  }
  return found;
}

/** What stands around some parts of a text, the longest first: a misspelt name may have parts that stand elsewhere. */
export function around(text: string, parts: readonly string[]): string[] {
  return parts.flatMap((part) => {
    const at = text.indexOf(part);
    const words: string[] = [];
    for (let start = Math.max(0, at + part.length - LONGEST_NAME); start <= at; start++)
      for (let end = at + part.length; end <= Math.min(text.length, start + LONGEST_NAME); end++) words.push(text.slice(start, end));
    return words.sort((a, b) => b.length - a.length);
  });
}
