import { wellFormed } from '../../text/well-formed.ts';
import { fold, type SimplifiedForms } from '../normalise.ts';
import { UNIT } from './numbers.ts';

/** One thing that a hit must contain. */
export interface QueryTerm {
  /** As typed, for messages. */
  words: string;
  /** Folded. */
  text: string;
}

export interface Query {
  /** Cleaned of what cannot be typed, cut to a length. */
  raw: string;
  /** The whole query folded, quotes left out. */
  whole: string;
  terms: readonly QueryTerm[];
}

/** Longer queries are cut: no line of the site is as long. */
export const MAX_LENGTH = 400;
const MAX_TERMS = 12;

const PHRASE = /[“”"「『＂]([^“”"」』＂]+)[”“"」』＂]/gu;
const SEPARATOR = /[\s\u3000]+|(?<![０-９])，|，(?![０-９])|[。；：、？！…《》（）()“”"「」『』＂]+|,(?!\d)|(?<!\d),/u;
/**
 * What stands around a word and is none of it: punctuation, signs, pictures, what was no character. Not the radicals that PDF files have for characters, which
 * are signs as well; nor signs of a comparison, a plus before a number, one after a name or a share (C++, 51%), nor the point of a number that is being typed.
 */
const EDGES =
  /^(?:(?!\+\d|[\u2e80-\u2fdf])[^\p{L}\p{N}<>=])+|(?:(?!(?<=\d)\.$|(?<=[\p{L}\p{N}+#])[+#%％‰℃°]+$|[\u2e80-\u2fdf])[^\p{L}\p{N}\p{M}<>=])+$/gu;
/** A number and its unit with a space between: 5400 亿, 540 B, 45 TB. */
const SPACED_UNIT = new RegExp(String.raw`(\d)\s+(?=${UNIT}|[倍个年月日元])`, 'giu');

/** Markup that was copied with a text, or tried; not the signs of a comparison: a<b. */
const TAG = /<\/?[a-z][a-z\d]*(?:\s+[a-z:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>]*))?)*\s*\/?>/giu;

/** Splits a query into phrases and words. A query without a single letter, digit or sign has no terms. */
export function parseQuery(input: string, forms: SimplifiedForms): Query {
  const cut = wellFormed(input).slice(0, MAX_LENGTH);
  const raw = cut.replace(TAG, ' ').trim() || cut.trim();
  const phrases = Array.from(raw.matchAll(PHRASE), ([, phrase = '']) => phrase);
  const words = raw.replace(PHRASE, ' ').replace(SPACED_UNIT, '$1').split(SEPARATOR);
  const term = (typed: string): QueryTerm => ({ words: typed.trim(), text: fold(typed.replace(/\n/gu, ' '), forms).text });
  const terms = [...phrases.map(term), ...words.map((word) => term(word.replace(EDGES, '')))].filter(({ text }) => text !== '');
  const whole = fold(raw.replace(/[“”"「」『』＂\n]/gu, ' '), forms).text;
  // Signs alone are looked for as they are.
  if (terms.length === 0 && whole !== '') terms.push({ words: raw, text: whole });
  return { raw, whole: whole.replace(EDGES, ''), terms: distinct(terms).slice(0, MAX_TERMS) };
}

/** The first of each text. */
export function distinct<T extends { text: string }>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter(({ text }) => !seen.has(text) && seen.add(text));
}

const QUOTED = /^["“「『＂].*["”」』＂]$/u;

/** Whether the query is one phrase in quotes, wanted as it stands. */
export function isQuoted({ raw, terms }: Query): boolean {
  return terms.length === 1 && QUOTED.test(raw);
}
