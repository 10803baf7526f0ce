import { likelyFor, likelyForAll } from './candidates.ts';
import { asPartial, collect } from './collect.ts';
import { findAll, TEXT_KINDS, type Found } from './find.ts';
import type { FoundResult } from './hit.ts';
import type { ExpandedQuery } from './match.ts';
import type { Query } from './query.ts';
import { isPage } from '../record.ts';
import { thingsNamedIn } from './named.ts';
import { expand, type Site } from './site.ts';
import { isOneLatinName, joinNames } from './synonyms.ts';

/** Nobody spells longer names. */
const LONGEST_PINYIN = 60;
/** With so many literal hits in the text, other names of the query would only add noise. */
const ENOUGH_LITERAL = 4;

/** Punctuation between words; what ends one, as typed, lists none. */
const PUNCTUATED = /[\p{L}\p{N}][，。；：、！？,;:!?][\p{L}\p{N}]/u;
const ENDED = /\p{L}[。；：！？]\p{L}/u;

/** A result with what the text of the records said before any filter. */
export type Whole = FoundResult & { decided: Found };

/** The records that say a query, its words apart or joined to the names that they are. */
export async function findSaid(typed: Query, site: Site): Promise<{ found: FoundResult; isOnPages: boolean } | undefined> {
  const joined = joinNames(typed, site.synonyms, site.forms);
  // optical module is one name before it is two words; 北京 大学 is what was asked for, both words, before it is one name.
  const readings = joined.terms.length === typed.terms.length ? [typed] : isOneLatinName(joined) ? [joined, typed] : [typed, joined];
  if (typed.terms.length > 1) {
    const phrase = { ...typed, terms: [{ words: typed.raw, text: typed.whole }] };
    // What was copied with its punctuation stands so in the text, before its parts are words; a part may be indexed under several.
    if (PUNCTUATED.test(typed.whole)) readings.unshift(phrase);
    else readings.push(phrase);
  }
  for (const query of readings) {
    const { decided, ...found } = await findWhole(query, site);
    // A whole page says many words that have nothing to do with each other.
    const isOnPages = query.terms.length > 1 && decided.hits.every(({ record }) => isPage(record.kind));
    if (decided.hits.length === 0) continue;
    // A name with a full stop in it is not said by who says its parts.
    const isInParts = query.terms.length > 1 && ENDED.test(typed.raw);
    return { found: isInParts ? asPartial(found) : found, isOnPages };
  }
  return undefined;
}

/** The records that say the whole query, in letters or else in pinyin. */
async function findWhole(query: Query, site: Site): Promise<Whole> {
  const terms = query.terms.map((term) => expand(term, site));
  const found = await findTerms({ ...query, terms }, site);
  // Letters that stand there as a word are not meant as pinyin.
  if (found.decided.isLiteralWord || query.raw.length > LONGEST_PINYIN || !/[a-z]/iu.test(query.raw)) return found;
  const pinyin = (await site.speller()).wordsFor(query.raw);
  if (pinyin.length === 0) return found;
  const [only] = terms;
  if (only && terms.length === 1)
    return findTerms({ ...query, terms: [{ ...only, alternatives: [...only.alternatives, ...pinyin] }] }, site);
  // Syllables typed apart: guang mo kuai.
  return findTerms({ ...query, terms: [{ words: query.raw, text: query.whole, alternatives: pinyin }] }, site);
}

/** The records that say every term, itself or, where few do, by another name. */
export async function findTerms(query: ExpandedQuery, site: Site): Promise<Whole> {
  const { find, read, synonyms, filter } = site;
  const literal = await Promise.all(
    // The record that explains the term may only say what it is called there.
    query.terms.map((term) => likelyFor(term, [...term.alternatives.filter((other) => other.same), ...synonyms.first(term.text)], find)),
  );
  let candidates = likelyForAll(literal);
  const inText = candidates.filter(({ kind, literal: isLiteral }) => isLiteral && TEXT_KINDS.has(kind));
  if (inText.length < ENOUGH_LITERAL)
    candidates = likelyForAll(await Promise.all(query.terms.map((term) => likelyFor(term, term.alternatives, find))));
  const things = query.terms.length > 1 ? await thingsNamedIn(query.whole, site) : new Set<string>();
  return collect(candidates, read, (records) => findAll(records, query, synonyms, things), filter);
}
