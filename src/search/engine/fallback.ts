import { asPartial } from './collect.ts';
import type { Piece } from './compound.ts';
import { around, corrections, nameFinder, type Correction } from './correct.ts';
import type { FoundResult } from './hit.ts';
import { findAllOf, findMost, findStatement } from './most.ts';
import { piecesOf, toTerm } from './pieces.ts';
import { parseQuery, type Query } from './query.ts';
import { saysClosely } from './rank.ts';
import { expand, type Site } from './site.ts';
import { findSaid } from './whole.ts';
import { isQuestion, isStatement } from './words.ts';

/** Letters of two syllables or more. */
const SPELLED = /^[a-z]{4,}$/u;
/** Unknown words that are compared with all names. */
const MAX_LEFT = 3;

/**
 * The best answer where no record says the whole query: its pieces, what it was misspelt for, most of its words; undefined where that would be beside
 * the point. What was corrected is not corrected again.
 */
export async function findPart(query: Query, site: Site, isCorrected = false): Promise<FoundResult | undefined> {
  const pieces = await piecesOf(query, site);
  const nameFor = isCorrected ? () => undefined : await nameFinder(site);
  const isSentence = query.terms.length > 1 || isQuestion(query);
  const between = pieces.filter(({ isKnown }) => !isKnown).map(({ text }) => text).slice(0, MAX_LEFT); // prettier-ignore
  const left = [...termsApart(query, pieces), ...between].filter((text) => text.length > 1).slice(0, MAX_LEFT);
  const correct = (replaced: readonly Correction[]) => findCorrected(query, replaced, site);
  return (
    (isSentence ? undefined : await findCompound(query, pieces, site)) ??
    // In a sentence a misspelt word would be taken for one that is missing.
    (await correct(corrections([query.whole, ...(isSentence ? left : [])], nameFor))) ??
    (await correct(await spelledIn(query, left, site))) ??
    (await findMost(query, pieces, isSentence, site)) ??
    (isSentence ? undefined : await correct(corrections(around(query.whole, between), nameFor))) ??
    (isSentence || !isStatement(query) ? undefined : await findStatement(query, site))
  );
}

/** What is set apart by spaces and is no known piece. */
function termsApart({ terms }: Query, pieces: readonly Piece[]): string[] {
  const isPiece = (text: string) => pieces.some((piece) => piece.isKnown && ` ${piece.text} `.includes(` ${text} `));
  return terms.length > 1 ? terms.map(({ text }) => text).filter((text) => !isPiece(text)) : [];
}

/** Parts of a query with Chinese that are written in pinyin, each with what it spells: pingji标准. */
async function spelledIn({ whole }: Query, left: readonly string[], { speller }: Site): Promise<Correction[]> {
  if (!/\p{Script=Han}/u.test(whole)) return [];
  const { wordsFor } = await speller();
  return left.flatMap((typed): Correction[] => {
    const [word] = SPELLED.test(typed) ? wordsFor(typed) : [];
    return word ? [{ typed, to: word.name }] : [];
  });
}

/**
 * The records that say all pieces of a compound, some of them together: 光模块需求. What they say closely answers it; else it comes near. One piece is left
 * where the others say nothing: 什么是光模块.
 */
async function findCompound(query: Query, pieces: readonly Piece[], site: Site): Promise<FoundResult | undefined> {
  if (pieces.length === 0 || !pieces.every(({ isKnown }) => isKnown)) return undefined;
  const terms = pieces.map((piece) => expand(toTerm(piece), site));
  const found = await findAllOf(query, terms, site);
  const isClose = pieces.length > 1 && found?.decided.hits.some(({ record, needles }) => saysClosely(record, needles));
  return isClose ? found : found && asPartial(found);
}

/** The hits of a query with the names in place that were misspelt. */
async function findCorrected(query: Query, replaced: readonly Correction[], site: Site): Promise<FoundResult | undefined> {
  const [first] = replaced;
  if (!first) return undefined;
  const text = replaced.reduce((whole, { typed, to }) => whole.replace(typed, () => to), query.whole);
  const meant = parseQuery(text, site.forms);
  const found = (await findSaid(meant, site))?.found ?? (await findPart(meant, site, true));
  return found && asPartial(found, { corrected: { ...first, typed: first.typed === query.whole ? query.raw : first.typed } });
}
