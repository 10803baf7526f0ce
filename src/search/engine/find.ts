import type { Hit, MatchKind } from './hit.ts';
import { matchRecord, type ExpandedTerm, type TermMatch } from './match.ts';
import { order } from './order.ts';
import { occurrences, type PreparedRecord } from './prepared.ts';
import { needsWord, type Query } from './query.ts';
import { score } from './rank.ts';
import { rowsIn } from './rows.ts';
import type { Synonyms } from './synonyms.ts';

/** The records that say every term, best first. */
export interface Found {
  match: MatchKind;
  hits: Hit[];
  /** Whether one of them says the terms as typed, and not in the middle of a word. */
  isLiteralWord: boolean;
}

/** Records that are the report's text: where one of them says the query, the text uses that word. */
const TEXT_KINDS = new Set(['section', 'row', 'stock', 'figure', 'chapter']);
/** With so many literal hits in the text, other names of the query would only add noise. */
const ENOUGH_LITERAL = 4;
const ALIAS_PENALTY = 45;

/** Finds the records, among some, that say every term of a query itself or by another name. */
export function findAll(records: readonly PreparedRecord[], terms: readonly ExpandedTerm[], query: Query, synonyms: Synonyms): Found {
  const rowsOf = rowsIn(records);
  const found = records.flatMap((record) => {
    const matches = matchRecord(record, rowsOf(record), terms);
    return matches ? [{ record, matches }] : [];
  });
  const literal = found.filter(({ matches }) => isLiteral(matches));
  const literalWords = literal.filter(({ matches }) => matches.every((match) => match.atWordStart));
  const inText = literalWords.filter(({ record }) => TEXT_KINDS.has(record.kind));
  const only = query.terms.length === 1 ? query.terms[0] : undefined;
  const names = only ? new Set([only.text, ...(terms[0]?.alternatives ?? []).map(({ text }) => text)]) : new Set<string>();
  const owners = new Set([...names].flatMap((name) => [...synonyms.owners(name)]));
  const ownersTyped = only ? synonyms.owners(only.text) : new Set<string>();
  const shown =
    inText.length >= ENOUGH_LITERAL ? found.filter(({ record, matches }) => isLiteral(matches) || ownersTyped.has(record.id)) : found;
  const context = {
    query,
    sectionTitles: shown.filter(({ record, matches }) => record.kind === 'section' && matches.every((match) => match.inTitle)).length,
    isAnyNamed: owners.size > 0 || found.some(({ record }) => record.names_.includes(query.whole)),
    isNamed: (record: PreparedRecord) => (inText.length > 0 ? ownersTyped : owners).has(record.id),
  };
  const hits = order(
    shown.map(({ record, matches }): Hit => {
      const penalty = inText.length > 0 && !isLiteral(matches) && !ownersTyped.has(record.id) ? ALIAS_PENALTY : 0;
      return { ...toHit(record, matches, terms, rowsOf(record)), score: score(record, matches, context) - penalty };
    }),
  );
  const main = hits.find((hit) => hit.record.kind === 'section') ?? hits[0];
  return { match: main?.alias ? 'alias' : 'exact', hits, isLiteralWord: literalWords.length > 0 };
}

function isLiteral(matches: readonly TermMatch[]): boolean {
  return matches.every((match) => !match.alternative || match.alternative.same);
}

function toHit(
  record: PreparedRecord,
  matches: readonly TermMatch[],
  terms: readonly ExpandedTerm[],
  rows: readonly PreparedRecord[],
): Omit<Hit, 'score'> {
  const needles = matches.map((match) => match.needle);
  const through = matches.findIndex((match) => match.alternative);
  const alternative = matches[through]?.alternative;
  const inRow = matches.find((match) => match.inRow);
  const row = inRow && rows.find((each) => occurrences(each, inRow.needle, needsWord({ text: inRow.needle, words: '' })).length > 0);
  return {
    record,
    needles,
    ...(row && { row }),
    ...(alternative && { alias: { typed: terms[through]?.words ?? '', name: alternative.name } }),
  };
}
