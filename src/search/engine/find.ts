import type { RecordKind } from '../record.ts';
import type { Hit } from './hit.ts';
import { matchTerm, type ExpandedQuery, type TermMatch } from './match.ts';
import type { PreparedRecord } from './prepared.ts';
import type { QueryTerm } from './query.ts';
import { score } from './rank.ts';
import type { Synonyms } from './synonyms.ts';

/** The records, of those at hand, that say every term, best first. */
export interface Found {
  hits: Hit[];
  match: 'exact' | 'alias';
  /** Whether one of them says the terms as typed, and not in the middle of a word. */
  isLiteralWord: boolean;
}

/** Records that are the report's text: where one of them says the query, the text uses that word. */
export const TEXT_KINDS: ReadonlySet<RecordKind> = new Set<RecordKind>(['section', 'row', 'stock', 'figure', 'chapter']);
const ALIAS_PENALTY = 45;

/** A record with how it answers each term. */
interface Matched {
  record: PreparedRecord;
  matches: TermMatch[];
}

/** Finds the records, among some, that say every term of a query itself or by another name. */
export function findAll(records: readonly PreparedRecord[], query: ExpandedQuery, synonyms: Synonyms, things: ReadonlySet<string>): Found {
  let found: readonly Matched[] = records.map((record) => ({ record, matches: [] }));
  for (const term of query.terms) {
    found = found.flatMap(({ record, matches }) => {
      const match = matchTerm(record, term);
      return match ? [{ record, matches: [...matches, match] }] : [];
    });
  }
  const literal = found.filter(({ matches }) => isLiteral(matches));
  const isInText = literal.some(({ record }) => TEXT_KINDS.has(record.kind));
  const [only] = query.terms.length === 1 ? query.terms : [];
  const names = only ? [only, ...only.alternatives] : [];
  // What bears another name of the query itself is as good as what says the query.
  const isOther = ({ record, matches }: Matched) =>
    !isLiteral(matches) && !isIndexed(matches) && !(only && matches.some(({ needle }) => record.names_.includes(needle)));
  const context = {
    whole: query.whole,
    things,
    sectionTitles: found.filter(({ record, matches }) => record.kind === 'section' && matches.every((match) => match.inTitle)).length,
    isAnyNamed: found.some(({ record }) => record.names_.includes(query.whole)),
    owners: new Set(names.flatMap(({ text }) => [...synonyms.owners(text)])),
  };
  const hits = found
    .map((answer): Hit => {
      const penalty = isInText && isOther(answer) ? ALIAS_PENALTY : 0;
      return { ...toHit(answer, query.terms), score: score(answer.record, answer.matches, context) - penalty };
    })
    .sort((a, b) => b.score - a.score);
  const main = hits.find((hit) => hit.record.kind === 'section') ?? hits[0];
  return {
    hits,
    match: main?.alias || main?.keyword !== undefined ? 'alias' : 'exact',
    isLiteralWord: literal.some(({ matches }) => matches.every((match) => match.atWordStart)),
  };
}

function isLiteral(matches: readonly TermMatch[]): boolean {
  return matches.every((match) => !match.alternative || match.alternative.same);
}

function isIndexed(matches: readonly TermMatch[]): boolean {
  return matches.some(({ alternative }) => alternative?.keyword);
}

/** A hit, without a score: a record and how it answers some terms, in their order. */
export function toHit({ record, matches }: Matched, terms: readonly QueryTerm[]): Omit<Hit, 'score'> {
  const through = matches.findIndex((match) => match.alternative);
  const { name, keyword } = matches[through]?.alternative ?? {};
  const typed = terms[through]?.words ?? '';
  return {
    record,
    needles: matches.map((match) => match.needle),
    beneath: [],
    ...(keyword ? { keyword: typed } : name !== undefined && { alias: { typed, name } }),
  };
}
