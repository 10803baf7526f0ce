import { byLikelihood, likelyFor } from './candidates.ts';
import { collect } from './collect.ts';
import type { Piece } from './compound.ts';
import { around, corrections, nameFinder, type Correction } from './correct.ts';
import type { Filter, FoundResult } from './hit.ts';
import { partialHits, type Demand, type WeighedWord } from './partial.ts';
import { recordsNamedIn } from './named.ts';
import { isPage, type SearchRecord } from '../record.ts';
import { lettersOf, piecesOf, toTerm, wordsIn } from './pieces.ts';
import { parseQuery, type Query } from './query.ts';
import { saysClosely, saysTogether } from './rank.ts';
import { expand, type Site } from './site.ts';
import { findSaid, findTerms } from './whole.ts';
import { isQuestion } from './words.ts';

/** Other names of a word that are asked for. */
const MAX_NAMES = 5;
/** Unknown words that are compared with all names. */
const MAX_LEFT = 3;
/** Records whose text is read for an answer in part. */
const MAX_READ = 24;
/** Found words make up more than this share of the letters asked for, unless one of them is a name the site knows. */
const MIN_COVERAGE = 0.5;
/** What was written as one word is answered by two pieces of it or more, of so many of its letters. */
const COMPOUND: Demand = { words: 2, letters: 0.54 };

/**
 * The best answer where no record says the whole query: its pieces, what it was misspelt for, most of its words; undefined where that would be beside
 * the point.
 */
export async function findPart(query: Query, site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const [pieces, nameFor] = await Promise.all([piecesOf(query, site), nameFinder(site)]);
  const isSentence = query.terms.length > 1 || isQuestion(query);
  const name = nameFor(query.whole);
  const isPiece = (text: string) => pieces.some((piece) => piece.isKnown && piece.text === text);
  const apart = query.terms.length > 1 ? query.terms.filter(({ text }) => !isPiece(text)) : [];
  const between = pieces.filter(({ isKnown }) => !isKnown).map(({ text }) => text).slice(0, MAX_LEFT); // prettier-ignore
  const left = [...apart.map(({ text }) => text), ...between].filter((text) => text.length > 1).slice(0, MAX_LEFT);
  return (
    (isSentence ? undefined : await findCompound(query, pieces, site, filter)) ??
    (name === undefined ? undefined : await findCorrected(query, [{ typed: query.whole, to: name }], site, filter)) ??
    // In a sentence a misspelt word would be taken for one that is missing.
    (isSentence ? await findCorrected(query, corrections(left, nameFor), site, filter) : undefined) ??
    (await findMost(query, pieces, isSentence, site, filter)) ??
    (isSentence ? undefined : await findCorrected(query, corrections(around(query.whole, between), nameFor), site, filter))
  );
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
  const said = await Promise.all(
    words.map(async (word) => ({ word, likely: await likelyFor(word, word.alternatives.slice(0, MAX_NAMES), site.find) })),
  );
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
