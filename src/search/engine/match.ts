import { groupBy } from '../../group-by.ts';
import { once } from '../../once.ts';
import { wordClass } from '../normalise.ts';
import { endsWord, occurrences, startsWord, type PreparedRecord } from './prepared.ts';
import type { Query, QueryTerm } from './query.ts';
import type { Alternative } from './synonyms.ts';

/** Fewer letters are no word that was begun, but another one: pi is not in the title pixel. */
const LONG_PREFIX = 4;

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
  /** Mentions, weighed. */
  count: number;
  /** Whether it stands in the title, and not in the middle of a Latin word. */
  inTitle: boolean;
  /** Whether it stands somewhere that is not the middle of a Latin word. */
  atWordStart: boolean;
  /** Whether it stands in a title or a sentence, not only in tables and pictures. */
  inProse: boolean;
  /** The first row of the section that says it, where only rows do. */
  row?: PreparedRecord;
  /** Name through which it was found, where the term itself does not stand there. */
  alternative?: Alternative;
}

/** The rows among some records, by the section that shows them. */
const rowsBySection = once((records: readonly PreparedRecord[]) => groupBy(records, ({ parent }) => parent));

/** How one of some records answers one term, itself or, where it is a section, by its rows; undefined where it does not. */
export function matchTerm(record: PreparedRecord, records: readonly PreparedRecord[], term: ExpandedTerm): TermMatch | undefined {
  const rows = rowsBySection(records).get(record.id) ?? [];
  const literal = matchNeedle(record, rows, term.text);
  if (literal) return literal;
  for (const alternative of term.alternatives) {
    const match = matchNeedle(record, rows, alternative.text, true);
    if (match) return { ...match, alternative };
  }
  return undefined;
}

function matchNeedle(record: PreparedRecord, rows: readonly PreparedRecord[], needle: string, whole?: boolean): TermMatch | undefined {
  const found = occurrences(record, needle, whole);
  const latin = wordClass(needle[0]) !== undefined;
  const starts = latin ? found.filter((at) => startsWord(record, at)) : found;
  if (found.length > 0) {
    const inTitle = starts.some(
      (at) => at < record.title_.length && (!latin || needle.length >= LONG_PREFIX || endsWord(record, at + needle.length)),
    );
    const inProse = found.some((at) => at < record.proseEnd);
    return { needle, count: weigh(record.folded.text, found), inTitle, atWordStart: starts.length > 0, inProse };
  }
  const inRows = rows.flatMap((row) => occurrences(row, needle, whole).map(() => row));
  const [row] = inRows;
  return row && { needle, count: inRows.length, inTitle: false, atWordStart: true, inProse: false, row };
}

/** A cell or the label of a mark is shorter than this, folded; a sentence is longer. */
const LABEL_LENGTH = 20;
const LABEL_WEIGHT = 0.25;

/** Mentions, those in labels and cells counting less than those in sentences. */
function weigh(text: string, found: readonly number[]): number {
  return found.reduce((sum, at) => {
    const end = text.indexOf('\n', at);
    const length = (end < 0 ? text.length : end) - text.lastIndexOf('\n', at) - 1;
    return sum + (length > LABEL_LENGTH ? 1 : LABEL_WEIGHT);
  }, 0);
}
