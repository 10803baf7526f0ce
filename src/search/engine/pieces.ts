import { cutCompound, type Piece } from './compound.ts';
import { isNumber } from './numbers.ts';
import { distinct, type Query, type QueryTerm } from './query.ts';
import { sameValues } from './same-values.ts';
import type { Site } from './site.ts';
import { joinNames } from './synonyms.ts';
import { isQuestion, STOP_WORDS, wordsOf } from './words.ts';

/** Longer queries are cut by the dictionary alone: each piece costs a question to the index, and so does each other name of it. */
const LONGEST_CUT = 60;
const MAX_PIECES = 12;
/** Letters with single characters around them: an index is asked for the letters alone, and would find them. */
const LETTERS_ALONE = /^\p{Script=Han}?[a-z]{2}[a-z\d. ]*\p{Script=Han}$|^\p{Script=Han}[a-z]{2}[a-z\d. ]*$/u;
/** What may stand between a number and what it counts. */
const MEASURES = ['', '个', '项', '种', '类', '家', '位', '大'];
const MEASURE = new RegExp(`^[${MEASURES.join('')}](?=..)`, 'u');
const COUNT = new RegExp(`^([一二两三四五六七八九十]{1,3}|\\d{1,3})[${MEASURES.join('')}]?$`, 'u');
/** A phrase is replaced by the words in it where they are so much of its letters: 用户 in 用户数. */
const MIN_SPLIT = 0.6;

/** The words of a query as the site has them, and what is left between; words that say nothing are dropped. */
export async function piecesOf(query: Query, site: Site): Promise<Piece[]> {
  const { find, forms, lexicon, synonyms } = site;
  const { terms } = joinNames(query, synonyms, forms);
  const stands = async (text: string) => {
    if (isQuestion({ raw: text, whole: text }) || LETTERS_ALONE.test(text)) return false;
    const others = isNumber(text) ? sameValues(toTerm({ text }), forms, lexicon.amounts).filter(({ same }) => same) : [];
    const found = await Promise.all([text, ...others.map((other) => other.text)].map(find));
    return found.some(({ length }) => length > 0);
  };
  const cut = await Promise.all(
    terms.map(async (term): Promise<readonly Piece[]> => {
      if (terms.length > 1 && (synonyms.has(term.text) || (await stands(term.text)))) return [{ text: term.text, isKnown: true }];
      if (query.whole.length <= LONGEST_CUT) return cutCompound(term.text, synonyms.has, stands);
      return wordsOf({ terms: [term] }, synonyms, forms).map(({ text }) => ({ text, isKnown: true }));
    }),
  );
  const counted = await Promise.all(cut.map((pieces) => withMeasures(pieces, stands)));
  return distinct(counted.flat())
    .filter(({ text }) => !STOP_WORDS.has(text))
    .slice(0, MAX_PIECES);
}

/** Numbers with the words that they count as the text has them: 三阶段 is 三个阶段, 四个技术 is 四项技术. */
async function withMeasures(pieces: readonly Piece[], stands: (text: string) => Promise<boolean>): Promise<Piece[]> {
  const counted: Piece[] = [];
  for (const piece of pieces) {
    const [, number] = COUNT.exec(counted.at(-1)?.text ?? '') ?? [];
    const spellings = number === undefined ? [] : MEASURES.map((measure) => number + measure + piece.text.replace(MEASURE, ''));
    const standing = await Promise.all(spellings.map(stands));
    const text = spellings.find((_, index) => standing[index]);
    if (text === undefined) counted.push(piece);
    else counted.splice(-1, 1, { text, isKnown: true });
  }
  return counted;
}

export function lettersOf(list: readonly { text: string }[]): number {
  return list.reduce((sum, { text }) => sum + text.length, 0);
}

/** The words of a phrase that stands somewhere as it is, and may be said in other places in other words. */
export function wordsOfPiece(piece: Piece, { synonyms, forms }: Site): QueryTerm[] {
  const term = toTerm(piece);
  if (!piece.isKnown || synonyms.has(piece.text)) return [term];
  const words = wordsOf({ terms: [term] }, synonyms, forms);
  return lettersOf(words) >= MIN_SPLIT * piece.text.length ? words : [term];
}

export function toTerm({ text }: Pick<Piece, 'text'>): QueryTerm {
  return { words: text, text };
}
