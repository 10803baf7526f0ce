import { knownRuns } from '../../text/known-runs.ts';
import { fold, type SimplifiedForms } from '../normalise.ts';
import type { SynonymGroup } from '../record.ts';
import type { Query, QueryTerm } from './query.ts';

/** A word that stands for what was typed. */
export interface Alternative {
  /** Folded. */
  text: string;
  /** As the site writes it. */
  name: string;
  /** Whether it says the very same, so that a hit through it counts as literal: 5400亿 for 540B. */
  same?: boolean;
  /** Whether it stands in the record alone that explains it, which is found by its other names. */
  alone?: boolean;
  /** Whether it is what a part is called that is indexed under the word typed, which it does not say. */
  keyword?: boolean;
}

export type Synonyms = ReturnType<typeof makeSynonyms>;

/** Looks folded names up in the synonym groups of the content. */
export function makeSynonyms(groups: readonly SynonymGroup[], forms: SimplifiedForms) {
  const folded = groups.map(({ id, names, said = names.length }) => ({
    id,
    names: names.map((name, index): Alternative => ({ text: fold(name, forms).text, name, ...(index >= said && { alone: true }) })),
  }));
  const all = folded.flatMap(({ names }) => names);
  const known = new Set(all.map(({ text }) => text));
  const explained = new Set(folded.flatMap(({ id, names }) => (id === '' ? [] : names.map(({ text }) => text))));
  const groupsOf = (text: string) => folded.filter(({ names }) => names.some((name) => name.text === text));
  return {
    names: all,
    has: (text: string) => known.has(text),
    /** Whether a record explains a name, which no everyday word has. */
    isExplained: (text: string) => explained.has(text),
    /** Records that explain a name. */
    owners: (text: string): ReadonlySet<string> => new Set(groupsOf(text).map(({ id }) => id)),
    /** The names by which the groups of a name are called first, the name itself left out. */
    first: (text: string) => groupsOf(text).flatMap(({ names }) => names.slice(0, 1).filter((name) => name.text !== text)),
    /** Other names of a name. */
    of: (text: string) => {
      const others = groupsOf(text).flatMap(({ names }) => names.filter((other) => other.text !== text));
      return [...new Map(others.map((other) => [other.text, other])).values()];
    },
  };
}

/** Joins neighbouring words that together are one name: optical + module. */
export function joinNames({ terms, ...query }: Query, synonyms: Synonyms, forms: SimplifiedForms): Query {
  const join = (start: number, end: number): QueryTerm => {
    const words = terms.slice(start, end).map((term) => term.words).join(' '); // prettier-ignore
    return { words, text: fold(words, forms).text };
  };
  const runs = knownRuns(terms.length, terms.length, (start, end) => synonyms.has(join(start, end).text));
  return { ...query, terms: runs.flatMap(([start, end]) => (end > start + 1 ? join(start, end) : terms.slice(start, end))) };
}

/** Whether every joined name is written in letters or digits, so that its space belongs to it: optical module. */
export function isOneLatinName({ terms }: Query): boolean {
  return !terms.some(({ words, text }) => words.includes(' ') && /\p{Script=Han}/u.test(text));
}
