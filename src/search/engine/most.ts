import { isPage, type SearchRecord } from '../record.ts';
import { byLikelihood, likelyFor, type Likely } from './candidates.ts';
import { asPartial, collect } from './collect.ts';
import type { Piece } from './compound.ts';
import type { Filter, FoundResult } from './hit.ts';
import type { ExpandedTerm } from './match.ts';
import { thingsNamedIn } from './named.ts';
import { partialHits, type Demand, type WeighedWord } from './partial.ts';
import { lettersOf, wordsOfPiece } from './pieces.ts';
import type { Query } from './query.ts';
import { saysTogether } from './rank.ts';
import { expand, type Site } from './site.ts';
import { findTerms } from './whole.ts';
import { asksWhether, HELPERS, wordsOf } from './words.ts';

/** Other names of a word that are asked for. */
const MAX_NAMES = 5;
/** Words of a statement that are looked for. */
const MAX_STATEMENT = 16;
/** Records whose text is read. */
const MAX_READ = 24;
/** Found words make up more than this share of the letters asked for, unless one of them is a name that a record explains. */
const MIN_COVERAGE = 0.5;
/** What was written as one word is answered by two pieces of it or more, of so many of its letters. */
const COMPOUND: Demand = { words: 2, letters: 0.54 };
/** How much more than what a candidate is it counts what it says. */
const SAID_WEIGHT = 3;
const TELLING = 2;

/** The records that say most of the pieces of a query, rarer ones counting more; undefined where that would be beside the point. */
export async function findMost(
  query: Query,
  pieces: readonly Piece[],
  isSentence: boolean,
  site: Site,
  filter?: Filter,
): Promise<FoundResult | undefined> {
  const words = pieces
    .filter(({ text, isKnown }) => isKnown || text.length > 1)
    .flatMap((piece) => wordsOfPiece(piece, site))
    .map((word) => expand(word, site));
  if (words.length === 0) return undefined;
  const isClaim = asksWhether(query);
  // Two words are meant together; of more, some may be beside the point.
  const both = isSentence && words.length <= 2 && !isClaim ? await findBoth(query, words, site, filter) : undefined;
  if (both) return both;
  const { known, missing } = await weighWords(words, site);
  const isCovered = lettersOf(known) > MIN_COVERAGE * lettersOf(words) || known.some(({ text, rarity }) => rarity > TELLING && site.synonyms.isExplained(text));
  if (known.length === 0 || (isSentence && !isCovered)) return undefined;
  // A word in a phrase counts for it.
  const letters = lettersOf(words) + lettersOf(pieces.filter(({ text, isKnown }) => !isKnown && text.length === 1));
  const demand = isSentence ? { words: 1, letters: 0, isClaim } : { ...COMPOUND, letters: COMPOUND.letters * letters };
  const result = await collectMost(query, known, demand, site, filter);
  if (result || isSentence) return result && { ...result, missing };
  // Else what the query names for the most part comes near.
  const named = known.filter(({ text }) => site.synonyms.has(text));
  const isNamed = 2 * lettersOf(named) >= letters && lettersOf(named) > letters - lettersOf(known);
  const near = isNamed ? await collectMost(query, named, { words: 1, letters: 0 }, site, filter) : undefined;
  return near && { ...near, missing };
}

/** The records that say words of a statement together, where the site says most of its words; not one word that is left over. */
export async function findStatement(query: Query, site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const words = wordsOf(query, site.synonyms, site.forms)
    .filter(({ text }) => !HELPERS.test(text))
    .slice(0, MAX_STATEMENT)
    .map((word) => expand(word, site));
  const { known, missing } = await weighWords(words, site);
  if (lettersOf(known) <= MIN_COVERAGE * lettersOf(words)) return undefined;
  const result = await collectMost(query, known, { words: 2, letters: 0, isTogether: true }, site, filter);
  return result && { ...result, missing };
}

/** The words that stand somewhere, and those that do not. */
async function weighWords(words: readonly ExpandedTerm[], site: Site): Promise<{ known: KnownWord[]; missing: string[] }> {
  const said = await Promise.all(
    words.map(async (word) => ({ word, likely: await likelyFor(word, word.alternatives.slice(0, MAX_NAMES), site.find) })),
  );
  const found = said.filter(({ likely }) => likely.size > 0);
  return {
    known: found.map(({ word, likely }) => ({ ...word, likely, rarity: Math.log(1 + site.size / likely.size) })),
    missing: said.filter(({ likely }) => likely.size === 0).map(({ word }) => word.words),
  };
}

/** The records that say as much of some words as is demanded. */
async function collectMost(
  query: Query,
  known: readonly KnownWord[],
  demand: Demand,
  site: Site,
  filter?: Filter,
): Promise<FoundResult | undefined> {
  const things = await thingsNamedIn(query.whole, site);
  const candidates = likelyForMost(known, demand).slice(0, MAX_READ);
  const { decided, ...result } = await collect(candidates, site.read, (records) => partialHits(records, known, demand, things), filter);
  const isSaid = decided.hits.some(
    ({ record, needles }) => !isPage(record.kind) || needles.includes(record.title_) || saysTogether(record, needles),
  );
  return isSaid ? result : undefined;
}

/** The records that say all of some words, where one says them together. */
async function findBoth({ raw }: Query, terms: readonly ExpandedTerm[], site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const { decided, ...found } = await findTerms({ raw, whole: terms.map(({ text }) => text).join(' '), terms }, site, filter);
  return decided.hits.every(({ record, needles }) => isWeak(record) || !saysTogether(record, needles)) ? undefined : asPartial(found);
}

/** A whole page says many words that have nothing to do with each other, a source only cites. */
function isWeak({ kind }: SearchRecord): boolean {
  return isPage(kind) || kind === 'source';
}

interface KnownWord extends WeighedWord {
  likely: ReadonlyMap<string, Likely>;
}

/** The candidates that say enough of some words, likeliest first. */
function likelyForMost(words: readonly KnownWord[], demand: Demand): Likely[] {
  const candidates = new Map(words.flatMap(({ likely }) => [...likely]));
  const weighed = [...candidates.values()].flatMap((candidate) => {
    const said = words.filter(({ likely }) => likely.has(candidate.key));
    if (said.length < demand.words || lettersOf(said) < demand.letters) return [];
    const score = said.reduce((sum, { rarity, likely }) => sum + rarity * (1 + (likely.get(candidate.key)?.score ?? 0)), 0);
    return [{ ...candidate, score }];
  });
  const best = Math.max(...weighed.map(({ score }) => score));
  return byLikelihood(weighed.map((candidate) => ({ ...candidate, score: (SAID_WEIGHT * candidate.score) / best })));
}
