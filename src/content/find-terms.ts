import type { Term } from './schemas/term.ts';

/** One place in a text that names a term. */
export interface TermMatch {
  term: string;
  start: number;
  /** Index after the last character. */
  end: number;
}

/** Finds the terms a text names. */
export type TermFinder = (text: string) => TermMatch[];

/**
 * Makes a finder for the literal forms of terms: Chinese name, English name, abbreviation and aliases, letter case included.
 * The longest form wins, so that 神经网络 does not name 网络; a Latin form is never part of a longer word, nor a number of a longer number.
 */
export function createTermFinder(terms: readonly Term[]): TermFinder {
  const termOfForm = new Map(terms.flatMap((term) => formsOf(term).map((form) => [form, term.id] as const)));
  const forms = [...termOfForm.keys()].toSorted((a, b) => b.length - a.length).map(formPattern);
  const pattern = new RegExp(forms.join('|'), 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      term: termOfForm.get(match[0]) ?? '',
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** Every literal form of a term. */
export function formsOf({ zh, en, abbr, aliases = [] }: Term): string[] {
  return [...new Set([zh, en, abbr, ...aliases].filter((form) => form !== undefined))];
}

/** A form as a pattern with its borders: no letter beside a letter, no digit beside a digit. */
function formPattern(form: string): string {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return `${border(form.at(0) ?? '', 'before')}${escaped}${border(form.at(-1) ?? '', 'after')}`;
}

function border(character: string, side: 'before' | 'after'): string {
  const look = side === 'before' ? '?<!' : '?!';
  if (/[A-Za-zÀ-ÿ]/u.test(character)) return `(${look}[A-Za-zÀ-ÿ])`;
  if (/\d/u.test(character)) return side === 'before' ? '(?<!\\d|\\d\\.)' : '(?!\\d|\\.\\d)';
  return '';
}
