import type { SimplifiedForms } from '../normalise.ts';
import type { Lexicon } from '../record.ts';
import type { Find } from './candidates.ts';
import type { ExpandedTerm } from './match.ts';
import type { QueryTerm } from './query.ts';
import { sameValues } from './same-values.ts';
import type { RecordSource } from './source.ts';
import type { Alternative, Synonyms } from './synonyms.ts';

/** What the engine knows of a site: its index and its words. */
export interface Site {
  /** Number of records. */
  size: number;
  /** Asks the index once for each needle. */
  find: Find;
  read: RecordSource['read'];
  lexicon: Lexicon;
  forms: SimplifiedForms;
  synonyms: Synonyms;
  /** All names, for what was misspelt. */
  names: readonly Alternative[];
}

/** A term with the other ways to write it and the other names of it. */
export function expand(term: QueryTerm, { forms, synonyms }: Site): ExpandedTerm {
  return { ...term, alternatives: [...sameValues(term, forms), ...synonyms.of(term.text)] };
}
