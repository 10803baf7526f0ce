import { isPage } from '../record.ts';
import { occurrences, startsWord, type PreparedRecord } from './prepared.ts';
import type { Query, QueryTerm } from './query.ts';
import type { Alternative } from './synonyms.ts';

/** A term of the query with the names that may stand for it. */
export interface ExpandedTerm extends QueryTerm {
  alternatives: readonly Alternative[];
}

export interface ExpandedQuery extends Query {
  terms: readonly ExpandedTerm[];
}

/** How a record answers one term. */
export interface TermMatch {
  /** What stands in the record: the term itself, or the folded alternative. */
  needle: string;
  /** Mentions. */
  count: number;
  inTitle: boolean;
  /** Whether it stands somewhere that is not the middle of a Latin word. */
  atWordStart: boolean;
  /** Whether it stands in a title or a sentence, not only in tables and pictures. */
  inProse: boolean;
  /** Name through which it was found, where the term itself does not stand there. */
  alternative?: Alternative;
}

/** How a record answers one term, itself or by another name; undefined where it does not. */
export function matchTerm(record: PreparedRecord, term: ExpandedTerm): TermMatch | undefined {
  const literal = matchNeedle(record, term.text);
  const title = isPage(record.kind) && !literal?.inTitle ? term.alternatives.find(({ text }) => text === record.title_) : undefined;
  // A page of that name is about it, whatever else it says.
  const named = title && matchNeedle(record, title.text, true);
  if (named) return { ...named, alternative: title };
  if (literal) return literal;
  for (const alternative of term.alternatives) {
    const match = matchNeedle(record, alternative.text, true);
    if (match) return { ...match, alternative };
  }
  return matchKeyword(record, term);
}

/** A part that is indexed under a word is about it, though it does not say it. */
function matchKeyword({ keywords_, title }: PreparedRecord, { text, alternatives }: ExpandedTerm): TermMatch | undefined {
  if (![text, ...alternatives.map((other) => other.text)].some((word) => keywords_.includes(word))) return undefined;
  const alternative = { text: '', name: title, keyword: true };
  return { needle: '', count: 1, inTitle: true, atWordStart: true, inProse: true, alternative };
}

function matchNeedle(record: PreparedRecord, needle: string, whole?: boolean): TermMatch | undefined {
  const found = occurrences(record, needle, whole);
  if (found.length === 0) return undefined;
  return {
    needle,
    count: found.length,
    inTitle: found.some((at) => at < record.title_.length),
    atWordStart: found.some((at) => startsWord(record, at)),
    inProse: found.some((at) => at < record.proseEnd),
  };
}
