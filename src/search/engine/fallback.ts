import { byLikelihood, likelyFor } from './candidates.ts';
import { collect } from './collect.ts';
import { cutCompound, type Piece } from './compound.ts';
import type { Filter, FoundResult } from './hit.ts';
import { partialHits, type Demand, type WeighedWord } from './partial.ts';
import { isPage } from '../record.ts';
import { parseQuery, type Query, type QueryTerm } from './query.ts';
import { saysTogether } from './rank.ts';
import { expand, type Site } from './site.ts';
import { closest } from './suggest.ts';
import { findTerms, findWhole } from './whole.ts';
import { isQuestion, segment, STOP_WORDS, wordsOf } from './words.ts';

/** Records whose text is read for an answer in part. */
const MAX_READ = 36;
/** Found words make up more than this share of the letters asked for, unless one of them is a name the site knows. */
const MIN_COVERAGE = 0.5;
/** What was written as one word is answered by two pieces of it or more, of so many of its letters. */
const COMPOUND: Demand = { words: 2, letters: 0.6 };

/** The best answer where no record says the whole query: its pieces, what it was misspelt for, most of its words; undefined where that would be beside the point. */
export async function findPart(query: Query, site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const pieces = await piecesOf(query, site);
  const isSentence = query.terms.length > 1 || isQuestion(query);
  return (
    (isSentence ? undefined : await findCompound(query, pieces, site, filter)) ??
    (await findCorrected(query, pieces, site, filter)) ??
    (await findMost(query, pieces, isSentence, site, filter))
  );
}

/** The words of a query as the site has them, and what is left between; words that say nothing are dropped. */
async function piecesOf(query: Query, site: Site): Promise<Piece[]> {
  const { find, synonyms } = site;
  const stands = async (text: string) => !isQuestion({ raw: text }) && (await find(text)).length > 0;
  const isFiller = (text: string) => STOP_WORDS.has(text);
  const cut = await Promise.all(
    query.terms.map(async (term): Promise<Piece[]> => {
      if (query.terms.length > 1 && (synonyms.has(term.text) || (await stands(term.text)))) return [{ text: term.text, isKnown: true }];
      const pieces = await cutCompound(term.text, { isName: synonyms.has, isFiller, stands, segment });
      return pieces ?? wordsOf({ ...query, terms: [term] }, synonyms, site.forms).map(({ text }) => ({ text, isKnown: true }));
    }),
  );
  const distinct = new Map(cut.flat().map((piece) => [piece.text, piece]));
  return [...distinct.values()].filter(({ text }) => !STOP_WORDS.has(text));
}

/** The words of a phrase that stands somewhere as it is, and may be said in other places in other words. */
function wordsIn(piece: Piece, { synonyms, forms }: Site): QueryTerm[] {
  const term = toTerm(piece);
  if (!piece.isKnown || synonyms.has(piece.text)) return [term];
  const words = wordsOf({ raw: piece.text, whole: piece.text, terms: [term] }, synonyms, forms);
  return words.reduce((sum, { text }) => sum + text.length, 0) === piece.text.length ? words : [term];
}

function toTerm({ text }: Piece): QueryTerm {
  return { words: text, text };
}

/** The records that say all pieces of a compound together: 光模块需求. */
async function findCompound({ raw }: Query, pieces: readonly Piece[], site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  if (pieces.length < 2 || !pieces.every(({ isKnown }) => isKnown)) return undefined;
  const terms = pieces.map((piece) => expand(toTerm(piece), site));
  const { decided, ...found } = await findTerms({ raw, whole: terms.map(({ text }) => text).join(' '), terms }, site, filter);
  if (!decided.hits.some(({ record, needles }) => !isPage(record.kind) && saysTogether(record, needles))) return undefined;
  return found;
}

/** The hits of the name that was misspelt, alone or among other words. */
async function findCorrected(query: Query, pieces: readonly Piece[], site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const whole = closest(query.whole, site.names);
  const left = pieces.filter(({ isKnown, text }) => !isKnown && text.length > 1);
  const corrected = whole
    ? [{ typed: query.whole, to: whole.name }]
    : left.flatMap(({ text }) => {
        const name = closest(text, site.names);
        return name ? [{ typed: text, to: name.name }] : [];
      });
  const [first] = corrected;
  if (!first) return undefined;
  const replaced = corrected.reduce((text, { typed, to }) => text.replace(typed, to), query.terms.map(({ text }) => text).join(' '));
  const meant = parseQuery(whole ? whole.name : replaced, site.forms);
  const { decided, ...found } = await findWhole(meant, site, filter);
  const result = decided.hits.length > 0 ? found : whole ? undefined : await findPartOf(meant, site, filter);
  return result && { ...result, match: 'partial', corrected: first };
}

async function findPartOf(query: Query, site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const pieces = await piecesOf(query, site);
  const isSentence = query.terms.length > 1 || isQuestion(query);
  return (isSentence ? undefined : await findCompound(query, pieces, site, filter)) ?? findMost(query, pieces, isSentence, site, filter);
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
    // A whole page says many words that have nothing to do with each other.
    if (!decided.hits.every(({ record }) => isPage(record.kind))) return { ...found, match: 'partial' };
  }
  const said = await Promise.all(words.map(async (word) => ({ word, likely: await likelyFor(word, word.alternatives, site.find) })));
  const known = said.filter(({ likely }) => likely.size > 0);
  const missing = said.filter(({ likely }) => likely.size === 0).map(({ word }) => word.words);
  const letters = (list: readonly { text: string }[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const asked = letters(pieces);
  const knownWords = known.map(({ word }) => word);
  const isCovered = letters(knownWords) > MIN_COVERAGE * letters(words) || knownWords.some(({ text }) => site.synonyms.has(text));
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
  const { decided, ...found } = await collect(
    byLikelihood(likely).slice(0, MAX_READ),
    site.read,
    (records) => partialHits(records, weighed, demand),
    filter,
  );
  return decided.hits.length > 0 ? { ...found, missing } : undefined;
}
