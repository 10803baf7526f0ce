import { cutCompound, type Piece } from './compound.ts';
import type { Query, QueryTerm } from './query.ts';
import { sameValues } from './same-values.ts';
import type { Site } from './site.ts';
import { isQuestion, segment, STOP_WORDS, wordsOf } from './words.ts';

/** Longer queries are cut by the dictionary alone: each piece costs a question to the index, and so does each other name of it. */
const LONGEST_CUT = 60;
const MAX_PIECES = 12;
/** A number with its unit, in a phrase of other words. */
const NUMBER = /(\d[\d.]*(?:万亿|[万亿])?(?:[a-z%]+|[年月日元颗倍个种]+)?)/u;
/** Letters with single characters around them: an index is asked for the letters alone, and would find them. */
const LETTERS_ALONE = /^\p{Script=Han}?[a-z]{2}[a-z\d. ]*\p{Script=Han}$|^\p{Script=Han}[a-z]{2}[a-z\d. ]*$/u;
/** A number in words, which the text may have in digits: 百分之四十, 一亿, 两个月. */
const AMOUNT_IN_WORDS =
  /^(?:百分之[\d.]+|(?=..)(?:百分之)?[〇零一二两三四五六七八九十百千万亿点]+(?:个?[年月日天号]|[美欧]?元|[个颗倍种])?)$/u;
/** What may stand between a number and what it counts. */
const MEASURES = ['', '个', '项', '种', '类', '家', '位', '大'];
const MEASURE = /^[个项种类家位大](?=..)/u;
const COUNT = /^([一二两三四五六七八九十]{1,3}|\d{1,3})[个项种类家位大]?$/u;
/** A phrase is replaced by the words in it where they are so much of its letters: 用户 in 用户数. */
const MIN_SPLIT = 0.6;

/** The words of a query as the site has them, and what is left between; words that say nothing are dropped. */
export async function piecesOf(query: Query, site: Site): Promise<Piece[]> {
  const { find, forms, lexicon, synonyms } = site;
  const terms = joinAcross(query, synonyms);
  const stands = async (text: string) => {
    if (isQuestion({ raw: text, whole: text }) || LETTERS_ALONE.test(text)) return false;
    const others = AMOUNT_IN_WORDS.test(text) ? sameValues(toTerm({ text }), forms, lexicon.amounts).filter(({ same }) => same) : [];
    const found = await Promise.all([text, ...others.map((other) => other.text)].map(find));
    return found.some(({ length }) => length > 0);
  };
  const isFiller = (text: string) => STOP_WORDS.has(text);
  const cut = await Promise.all(
    terms.map(async (term): Promise<Piece[]> => {
      if (terms.length > 1 && (synonyms.has(term.text) || (await stands(term.text)))) return [{ text: term.text, isKnown: true }];
      const pieces =
        query.whole.length > LONGEST_CUT ? undefined : await cutCompound(term.text, { isName: synonyms.has, isFiller, stands, segment });
      return pieces ?? wordsOf({ ...query, terms: [term] }, synonyms, site.forms).map(({ text }) => ({ text, isKnown: true }));
    }),
  );
  const counted = await Promise.all(cut.map((pieces) => withMeasures(pieces, stands)));
  const distinct = new Map(counted.flat().map((piece) => [piece.text, piece]));
  return [...distinct.values()].filter(({ text }) => !STOP_WORDS.has(text)).slice(0, MAX_PIECES);
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

/** The terms of a query, two of them as one where the border runs through a name: tidal power研发方. */
function joinAcross({ terms }: Query, synonyms: Site['synonyms']): QueryTerm[] {
  const joined: QueryTerm[] = [];
  for (const term of terms) {
    const last = joined.at(-1);
    const [before = ''] = /[a-z\d.]+$/u.exec(last?.text ?? '') ?? [];
    const [after = ''] = /^[a-z\d.]+/u.exec(term.text) ?? [];
    if (last && synonyms.has(`${before} ${after}`))
      joined.splice(-1, 1, { words: `${last.words} ${term.words}`, text: `${last.text} ${term.text}` });
    else joined.push(term);
  }
  return joined;
}

/** The words of a phrase that stands somewhere as it is, and may be said in other places in other words. */
export function wordsOfPiece(piece: Piece, { synonyms, forms }: Site): QueryTerm[] {
  const term = toTerm(piece);
  if (!piece.isKnown || synonyms.has(piece.text)) return [term];
  const runs = piece.text.split(NUMBER).filter(Boolean);
  const words = runs.flatMap((run) =>
    NUMBER.test(run) ? toTerm({ text: run }) : wordsOf({ raw: run, whole: run, terms: [toTerm({ text: run })] }, synonyms, forms),
  );
  return lettersOf(words) >= MIN_SPLIT * piece.text.length ? words : [term];
}

export function toTerm({ text }: Pick<Piece, 'text'>): QueryTerm {
  return { words: text, text };
}
