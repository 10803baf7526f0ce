import { byLikelihood, likelyFor } from './candidates.ts';
import { collect } from './collect.ts';
import { cutCompound, type Piece } from './compound.ts';
import type { Filter, FoundResult } from './hit.ts';
import { partialHits, type Demand, type WeighedWord } from './partial.ts';
import { recordsNamedIn } from './named.ts';
import { isPage, type SearchRecord } from '../record.ts';
import { parseQuery, type Query, type QueryTerm } from './query.ts';
import { saysClosely, saysTogether } from './rank.ts';
import { expand, type Site } from './site.ts';
import { closest } from './suggest.ts';
import { findSaid, findTerms } from './whole.ts';
import { isQuestion, segment, STOP_WORDS, wordsOf } from './words.ts';

/** Records whose text is read for an answer in part. */
const MAX_READ = 36;
/** Found words make up more than this share of the letters asked for, unless one of them is a name the site knows. */
const MIN_COVERAGE = 0.5;
/** Characters of the longest name that is looked for in the middle of a text. */
const LONGEST_NAME = 6;
/** What was written as one word is answered by two pieces of it or more, of so many of its letters. */
const COMPOUND: Demand = { words: 2, letters: 0.54 };
/** A phrase is replaced by the words in it where they are so much of its letters: 用户 in 用户数. */
const MIN_SPLIT = 0.6;

/** A number with its unit, in a phrase of other words. */
const NUMBER = /(\d[\d.]*(?:万亿|[万亿])?(?:[a-z%]+|[年月日元颗倍个种]+)?)/u;

/** The best answer where no record says the whole query: its pieces, what it was misspelt for, most of its words; undefined where that would be beside the point. */
export async function findPart(query: Query, site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const pieces = await piecesOf(query, site);
  const isSentence = query.terms.length > 1 || isQuestion(query);
  const name = nameFor(query.whole, site);
  const isPiece = (text: string) => pieces.some((piece) => piece.isKnown && piece.text === text);
  const apart = query.terms.length > 1 ? query.terms.filter(({ text }) => !isPiece(text)) : [];
  const left = [...apart, ...pieces.filter(({ isKnown }) => !isKnown)].map(({ text }) => text).filter((text) => text.length > 1);
  return (
    (isSentence ? undefined : await findCompound(query, pieces, site, filter)) ??
    (name === undefined ? undefined : await findCorrected(query, [{ typed: query.whole, to: name }], site, filter)) ??
    // In a sentence a misspelt word would be taken for one that is missing.
    (isSentence ? await findCorrected(query, corrections(left, site), site, filter) : undefined) ??
    (await findMost(query, pieces, isSentence, site, filter)) ??
    (isSentence ? undefined : await findCorrected(query, corrections(around(query.whole, left), site), site, filter))
  );
}

/** The words of a query as the site has them, and what is left between; words that say nothing are dropped. */
async function piecesOf(query: Query, site: Site): Promise<Piece[]> {
  const { find, synonyms } = site;
  const terms = joinAcross(query, synonyms);
  const stands = async (text: string) => !isQuestion({ raw: text, whole: text }) && (await find(text)).length > 0;
  const isFiller = (text: string) => STOP_WORDS.has(text);
  const cut = await Promise.all(
    terms.map(async (term): Promise<Piece[]> => {
      if (terms.length > 1 && (synonyms.has(term.text) || (await stands(term.text)))) return [{ text: term.text, isKnown: true }];
      const pieces = await cutCompound(term.text, { isName: synonyms.has, isFiller, stands, segment });
      return pieces ?? wordsOf({ ...query, terms: [term] }, synonyms, site.forms).map(({ text }) => ({ text, isKnown: true }));
    }),
  );
  const distinct = new Map(cut.flat().map((piece) => [piece.text, piece]));
  return [...distinct.values()].filter(({ text }) => !STOP_WORDS.has(text));
}

function lettersOf(list: readonly { text: string }[]): number {
  return list.reduce((sum, { text }) => sum + text.length, 0);
}

/** The terms of a query, two of them as one where the border runs through a name: stable diffusion研发方. */
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
function wordsIn(piece: Piece, { synonyms, forms }: Site): QueryTerm[] {
  const term = toTerm(piece);
  if (!piece.isKnown || synonyms.has(piece.text)) return [term];
  const runs = piece.text.split(NUMBER).filter(Boolean);
  const words = runs.flatMap((run) =>
    run.match(NUMBER) ? toTerm({ text: run }) : wordsOf({ raw: run, whole: run, terms: [toTerm({ text: run })] }, synonyms, forms),
  );
  return lettersOf(words) >= MIN_SPLIT * piece.text.length ? words : [term];
}

function toTerm({ text }: Pick<Piece, 'text'>): QueryTerm {
  return { words: text, text };
}

/**
 * The records that say all pieces of a compound, some of them together: 光模块需求. What they say closely answers it; else it comes near. One piece is left
 * where the others say nothing: 什么是光模块.
 */
async function findCompound({ raw }: Query, pieces: readonly Piece[], site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  if (pieces.length === 0 || !pieces.every(({ isKnown }) => isKnown)) return undefined;
  const terms = pieces.map((piece) => expand(toTerm(piece), site));
  const { decided, ...found } = await findTerms({ raw, whole: terms.map(({ text }) => text).join(' '), terms }, site, filter);
  const isSaid = decided.hits.some(({ record, needles }) => pieces.length === 1 || saysTogether(record, needles));
  if (!isSaid) return undefined;
  const isClose = pieces.length > 1 && decided.hits.some(({ record, needles }) => saysClosely(record, needles));
  return isClose ? found : { ...found, match: 'partial' };
}

/** What was typed and what it was meant to be. */
interface Correction {
  typed: string;
  to: string;
}

function nameFor(text: string, { names, speller }: Site): string | undefined {
  return closest(text, names, speller?.read)?.name;
}

function corrections(words: readonly string[], site: Site): Correction[] {
  const found = words.flatMap((typed): Correction[] => {
    const to = nameFor(typed, site);
    return to === undefined ? [] : [{ typed, to }];
  });
  // Of overlapping words the first.
  return found.filter(
    ({ typed }, index) => !found.slice(0, index).some((other) => other.typed.includes(typed) || typed.includes(other.typed)),
  );
}

/** What stands around some parts of a text, the longest first: a misspelt name may have parts that stand elsewhere. */
function around(text: string, parts: readonly string[]): string[] {
  return parts.flatMap((part) => {
    const at = text.indexOf(part);
    const words: string[] = [];
    for (let start = Math.max(0, at + part.length - LONGEST_NAME); start <= at; start++)
      for (let end = at + part.length; end <= Math.min(text.length, start + LONGEST_NAME); end++) words.push(text.slice(start, end));
    return words.sort((a, b) => b.length - a.length);
  });
}

/** The hits of a query with the names in place that were misspelt. */
async function findCorrected(query: Query, replaced: readonly Correction[], site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const [first] = replaced;
  if (!first) return undefined;
  const text = replaced.reduce((whole, { typed, to }) => whole.replace(typed, () => to), query.whole);
  const meant = parseQuery(text, site.forms);
  const found = (await findSaid(meant, site, filter))?.found ?? (await findUncorrected(meant, site, filter));
  return found && { ...found, match: 'partial', corrected: { ...first, typed: first.typed === query.whole ? query.raw : first.typed } };
}

async function findUncorrected(query: Query, site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const pieces = await piecesOf(query, site);
  const isSentence = query.terms.length > 1 || isQuestion(query);
  return (
    (isSentence ? undefined : await findCompound(query, pieces, site, filter)) ?? (await findMost(query, pieces, isSentence, site, filter))
  );
}

/** A whole page says many words that have nothing to do with each other, a source only cites. */
function isWeak({ kind }: SearchRecord): boolean {
  return isPage(kind) || kind === 'source';
}

/** The records that say most of the pieces, rarer ones counting more. */
async function findMost(
  query: Query,
  pieces: readonly Piece[],
  isSentence: boolean,
  site: Site,
  filter?: Filter,
): Promise<FoundResult | undefined> {
  const words = pieces
    .filter(({ text, isKnown }) => isKnown || text.length > 1)
    .flatMap((piece) => wordsIn(piece, site))
    .map((word) => expand(word, site));
  if (words.length === 0) return undefined;
  if (isSentence && words.length <= 2) {
    const { decided, ...found } = await findTerms(
      { raw: query.raw, whole: words.map(({ text }) => text).join(' '), terms: words },
      site,
      filter,
    );
    if (!decided.hits.every(({ record }) => isWeak(record))) return { ...found, match: 'partial' };
  }
  const said = await Promise.all(words.map(async (word) => ({ word, likely: await likelyFor(word, word.alternatives, site.find) })));
  const known = said.filter(({ likely }) => likely.size > 0);
  const missing = said.filter(({ likely }) => likely.size === 0).map(({ word }) => word.words);
  const asked = lettersOf(pieces);
  const knownWords = known.map(({ word }) => word);
  const isCovered =
    lettersOf(knownWords) > MIN_COVERAGE * lettersOf(words) || knownWords.some(({ text }) => site.synonyms.isExplained(text));
  if (known.length === 0 || (isSentence && !isCovered)) return undefined;
  const demand = isSentence ? { words: 1, letters: 0 } : { words: COMPOUND.words, letters: COMPOUND.letters * asked };
  const weighed = known.map(({ word, likely }): WeighedWord => ({ ...word, rarity: Math.log(1 + site.size / likely.size) }));
  const scores = new Map<string, { key: string; words: number; letters: number; score: number }>();
  for (const [index, { word, likely }] of known.entries()) {
    for (const { key, score } of likely.values()) {
      const before = scores.get(key) ?? { key, words: 0, letters: 0, score: 0 };
      scores.set(key, {
        key,
        words: before.words + 1,
        letters: before.letters + word.text.length,
        score: before.score + (weighed[index]?.rarity ?? 0) * (1 + score),
      });
    }
  }
  const candidates = new Map(known.flatMap(({ likely }) => [...likely]));
  const enough = [...scores.values()].filter((each) => each.words >= demand.words && each.letters >= demand.letters);
  const best = Math.max(...enough.map(({ score }) => score));
  const likely = enough.flatMap(({ key, score }) => {
    const candidate = candidates.get(key);
    return candidate ? [{ ...candidate, score: (3 * score) / best }] : [];
  });
  const things = new Set((await recordsNamedIn(query.whole, site)).map(({ id, thing }) => thing ?? id));
  const { decided, ...found } = await collect(
    byLikelihood(likely).slice(0, MAX_READ),
    site.read,
    (records) => partialHits(records, weighed, demand, things),
    filter,
  );
  const isSaid = decided.hits.some(({ record, needles }) => !isPage(record.kind) || saysTogether(record, needles));
  return isSaid ? { ...found, missing } : undefined;
}
