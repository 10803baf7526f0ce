import { isPage } from '../record.ts';
import { byLikelihood, likelyFor, type Likely } from './candidates.ts';
import { asPartial, collect } from './collect.ts';
import type { Piece } from './compound.ts';
import type { FoundResult } from './hit.ts';
import type { ExpandedTerm } from './match.ts';
import { partialHits, type Demand, type WeighedWord } from './partial.ts';
import { lettersOf, wordsOfPiece } from './pieces.ts';
import type { Query, QueryTerm } from './query.ts';
import { saysTogether } from './rank.ts';
import { expand, type Site } from './site.ts';
import { findTerms, type Whole } from './whole.ts';
import { asksWhether, HELPERS, wordsOf } from './words.ts';

/** Other names of a word that are asked for. */
const MAX_NAMES = 5;
/** Words of a statement that are looked for. */
const MAX_STATEMENT = 16;
/** Records whose text is read. */
const MAX_READ = 24;
/** Found words make up more than this share of the letters asked for; of a name that a record explains less is enough. */
const MIN_COVERAGE = 0.5;
const NAME_COVERAGE = 0.35;
/** What was written as one word is answered by two pieces of it or more, of so many of its letters. */
const COMPOUND = { words: 2, letters: 0.54 };

/** The records that say most of the pieces of a query, rarer ones counting more; undefined where that would be beside the point. */
export async function findMost(query: Query, pieces: readonly Piece[], isSentence: boolean, site: Site): Promise<FoundResult | undefined> {
  const asked = pieces.filter(({ text, isKnown }) => isKnown || text.length > 1).flatMap((piece) => wordsOfPiece(piece, site));
  const { known, missing } = await weighWords(asked, site);
  const isClaim = asksWhether(query);
  const findAny = async (words: readonly KnownWord[]) => {
    // Two words are meant together; of more, some may be beside the point.
    const areMeant = words.length === 1 || (words.length === 2 && !isClaim);
    const all = areMeant ? await findAllOf(query, words, site) : undefined;
    return all ?? collectMost(words, { words: 1, isClaim }, site);
  };
  let [found, unsaid]: [FoundResult | undefined, string[]] = [undefined, missing];
  if (isSentence) {
    const isNamed = known.some((word) => site.synonyms.isExplained(word.text) && covers([word], asked, NAME_COVERAGE));
    if (isNamed || covers(known, asked, MIN_COVERAGE)) found = await findAny(known);
  } else {
    // A word in a phrase counts for it.
    const letters = lettersOf(asked) + lettersOf(pieces.filter(({ text, isKnown }) => !isKnown && text.length === 1));
    found = await collectMost(known, { words: COMPOUND.words, letters: COMPOUND.letters * letters }, site);
    // Names that are most of it come near.
    const named = known.filter(({ text }) => site.synonyms.has(text));
    if (!found && lettersOf(named) >= letters / 2 && lettersOf(named) > letters - lettersOf(known)) {
      found = await findAny(named);
      unsaid = asked.filter(({ text }) => !site.synonyms.has(text)).map(({ words }) => words);
    }
  }
  return found && asPartial(found, { missing: unsaid });
}

/** The records that say words of a statement together, where the site says most of its words; not one word that is left over. */
export async function findStatement(query: Query, site: Site): Promise<FoundResult | undefined> {
  const words = wordsOf(query, site.synonyms, site.forms)
    .filter(({ text }) => !HELPERS.test(text))
    .slice(0, MAX_STATEMENT);
  const { known, missing } = await weighWords(words, site);
  if (!covers(known, words, MIN_COVERAGE)) return undefined;
  const found = await collectMost(known, { words: 2, isTogether: true }, site);
  return found && asPartial(found, { missing });
}

/** The records that say all of some words, where one says them together, be it a section or an entry; undefined where none does. */
export async function findAllOf({ raw }: Query, terms: readonly ExpandedTerm[], site: Site): Promise<Whole | undefined> {
  const found = await findTerms({ raw, whole: terms.map(({ text }) => text).join(' '), terms }, site);
  // A whole page says many words that have nothing to do with each other, a source only cites.
  const isSaid = found.decided.hits.some(
    ({ record, needles }) =>
      (needles.includes(record.title_) || (!isPage(record.kind) && record.kind !== 'source')) && saysTogether(record, needles),
  );
  return isSaid ? found : undefined;
}

function covers(known: readonly QueryTerm[], words: readonly QueryTerm[], share: number): boolean {
  return lettersOf(known) > share * lettersOf(words);
}

interface KnownWord extends WeighedWord {
  likely: ReadonlyMap<string, Likely>;
}

/** The words that stand somewhere, and those that do not. */
async function weighWords(words: readonly QueryTerm[], site: Site): Promise<{ known: KnownWord[]; missing: string[] }> {
  const weighed = await Promise.all(
    words.map(async (term): Promise<KnownWord> => {
      const word = expand(term, site);
      const likely = await likelyFor(word, word.alternatives.slice(0, MAX_NAMES), site.find);
      return { ...word, likely, rarity: Math.log(1 + site.size / likely.size) };
    }),
  );
  return {
    known: weighed.filter(({ likely }) => likely.size > 0),
    missing: weighed.filter(({ likely }) => likely.size === 0).map(({ words: typed }) => typed),
  };
}

/** The records that say as much of some words as is demanded; undefined where only whole pages do, each word for itself. */
async function collectMost(known: readonly KnownWord[], demand: Demand, { read, filter }: Site): Promise<FoundResult | undefined> {
  const candidates = likelyForMost(known, demand).slice(0, MAX_READ);
  const { decided, ...result } = await collect(candidates, read, (records) => partialHits(records, known, demand), filter);
  const isSaid = decided.hits.some(
    ({ record, needles }) => !isPage(record.kind) || needles.includes(record.title_) || saysTogether(record, needles),
  );
  return isSaid ? result : undefined;
}

/** The candidates that say enough of some words, likeliest first. */
function likelyForMost(words: readonly KnownWord[], { words: least, letters = 0 }: Demand): Likely[] {
  const candidates = new Map(words.flatMap(({ likely }) => [...likely]));
  const weighed = [...candidates.values()].flatMap((candidate) => {
    const said = words.filter(({ likely }) => likely.has(candidate.key));
    if (said.length < least || lettersOf(said) < letters) return [];
    const score = said.reduce((sum, { rarity, likely }) => sum + rarity * (1 + (likely.get(candidate.key)?.score ?? 0)), 0);
    return [{ ...candidate, score }];
  });
  return byLikelihood(weighed);
}
