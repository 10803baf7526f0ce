import type { Piece } from './compound.ts';
import { asPartial } from './collect.ts';
import { around, corrections, nameFinder, type Correction } from './correct.ts';
import type { Filter, FoundResult } from './hit.ts';
import { findMost, findStatement } from './most.ts';
import { isPage } from '../record.ts';
import { piecesOf, toTerm } from './pieces.ts';
import { parseQuery, type Query } from './query.ts';
import { saysClosely, saysTogether } from './rank.ts';
import { expand, type Site } from './site.ts';
import { findSaid, findTerms } from './whole.ts';
import { isQuestion, isStatement } from './words.ts';

/** Letters of two syllables or more. */
const SPELLED = /^[a-z]{4,}$/u;
/** Unknown words that are compared with all names. */
const MAX_LEFT = 3;

/**
 * The best answer where no record says the whole query: its pieces, what it was misspelt for, most of its words; undefined where that would be beside
 * the point.
 */
export async function findPart(query: Query, site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const [pieces, nameFor] = await Promise.all([piecesOf(query, site), nameFinder(site)]);
  const isSentence = query.terms.length > 1 || isQuestion(query);
  const name = nameFor(query.whole);
  const isPiece = (text: string) => pieces.some((piece) => piece.isKnown && ` ${piece.text} `.includes(` ${text} `));
  const apart = query.terms.length > 1 ? query.terms.filter(({ text }) => !isPiece(text)) : [];
  const between = pieces.filter(({ isKnown }) => !isKnown).map(({ text }) => text).slice(0, MAX_LEFT); // prettier-ignore
  const left = [...apart.map(({ text }) => text), ...between].filter((text) => text.length > 1).slice(0, MAX_LEFT);
  return (
    (isSentence ? undefined : await findCompound(query, pieces, site, filter)) ??
    (name === undefined ? undefined : await findCorrected(query, [{ typed: query.whole, to: name }], site, filter)) ??
    // In a sentence a misspelt word would be taken for one that is missing.
    (isSentence ? await findCorrected(query, corrections(left, nameFor), site, filter) : undefined) ??
    (await findCorrected(query, await spelledIn(query, left, site), site, filter)) ??
    (await findMost(query, pieces, isSentence, site, filter)) ??
    (isSentence ? undefined : await findCorrected(query, corrections(around(query.whole, between), nameFor), site, filter)) ??
    (isSentence || !isStatement(query) ? undefined : await findStatement(query, site, filter))
  );
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
async function findCompound({ raw }: Query, pieces: readonly Piece[], site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  if (pieces.length === 0 || !pieces.every(({ isKnown }) => isKnown)) return undefined;
  const terms = pieces.map((piece) => expand(toTerm(piece), site));
  const { decided, ...found } = await findTerms({ raw, whole: terms.map(({ text }) => text).join(' '), terms }, site, filter);
  const isSaid = decided.hits.some(({ record, needles }) => pieces.length === 1 || saysTogether(record, needles));
  // A whole page says many words; a section may say most of them together.
  if (
    !isSaid ||
    (pieces.length > 1 && decided.hits.every(({ record, needles }) => isPage(record.kind) && !needles.includes(record.title_)))
  )
    return undefined;
  const isClose = pieces.length > 1 && decided.hits.some(({ record, needles }) => saysClosely(record, needles));
  return isClose ? found : asPartial(found);
}

/** The hits of a query with the names in place that were misspelt. */
async function findCorrected(query: Query, replaced: readonly Correction[], site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const [first] = replaced;
  if (!first) return undefined;
  const text = replaced.reduce((whole, { typed, to }) => whole.replace(typed, () => to), query.whole);
  const meant = parseQuery(text, site.forms);
  const found = (await findSaid(meant, site, filter))?.found ?? (await findUncorrected(meant, site, filter));
  const corrected = { ...first, typed: first.typed === query.whole ? query.raw : first.typed };
  return found && asPartial(found, { corrected });
}

async function findUncorrected(query: Query, site: Site, filter?: Filter): Promise<FoundResult | undefined> {
  const pieces = await piecesOf(query, site);
  const isSentence = query.terms.length > 1 || isQuestion(query);
  return (
    (isSentence ? undefined : await findCompound(query, pieces, site, filter)) ?? (await findMost(query, pieces, isSentence, site, filter))
  );
}
