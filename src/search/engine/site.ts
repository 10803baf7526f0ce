import type { SimplifiedForms } from '../normalise.ts';
import type { Lexicon } from '../record.ts';
import type { Find } from './candidates.ts';
import type { Filter } from './hit.ts';
import type { ExpandedTerm } from './match.ts';
import type { Speller } from './pinyin.ts';
import type { QueryTerm } from './query.ts';
import { sameValues } from './same-values.ts';
import type { RecordSource } from './source.ts';
import type { Synonyms } from './synonyms.ts';

/** What a search goes by: the index of a site, its words, and what its reader has narrowed the hits to. */
export interface Site {
  filter?: Filter | undefined;
  /** Number of records. */
  size: number;
  /** Asks the index once for each needle. */
  find: Find;
  read: RecordSource['read'];
  lexicon: Lexicon;
  forms: SimplifiedForms;
  synonyms: Synonyms;
  /** Puts words of the text in the place of those of other regions. */
  regional: (text: string) => string;
  /** Reads pinyin, of which only some queries have need: loaded with the first of them. */
  speller: () => Promise<Speller>;
}

/** A term with the other ways to write it and the other names of it. */
export function expand(term: QueryTerm, { forms, synonyms, lexicon, regional }: Site): ExpandedTerm {
  const local = regional(term.text);
  const others = [
    ...sameValues(term, forms, lexicon.amounts),
    ...(local === term.text ? [] : [{ text: local, name: local }, ...synonyms.of(local)]),
    ...synonyms.of(term.text),
  ];
  return { ...term, alternatives: [...new Map(others.map((other) => [other.text, other])).values()] };
}
