import { escapePattern } from '../text/escape-pattern.ts';
import type { Term } from './schemas/term.ts';

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
  const patterns = [...idOf.keys()].toSorted((a, b) => b.length - a.length).map(namePattern);
  const pattern = new RegExp(patterns.join('|'), 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({ id: idOf.get(match[0]) ?? '', start: match.index, end: match.index + match[0].length }));
}

/** Every literal form of a term. */
export function formsOf({ zh, en, abbr, aliases = [] }: Term): string[] {
  return [...new Set([zh, en, abbr, ...aliases].filter((form) => form !== undefined))];
}

/** A name as a pattern with its borders: no letter beside a letter, no digit beside a digit. */
function namePattern(name: string): string {
  const escaped = escapePattern(name);
  return `${border(name.at(0) ?? '', 'before')}${escaped}${border(name.at(-1) ?? '', 'after')}`;
}

function border(character: string, side: 'before' | 'after'): string {
  const look = side === 'before' ? '?<!' : '?!';
  if (/[A-Za-zÀ-ÿ]/u.test(character)) return `(${look}[A-Za-zÀ-ÿ])`;
  if (/\d/u.test(character)) return side === 'before' ? '(?<!\\d|\\d\\.)' : '(?!\\d|\\.\\d)';
  return '';
}
