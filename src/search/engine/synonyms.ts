import { knownRuns } from '../../text/known-runs.ts';
import { fold, type SimplifiedForms } from '../normalise.ts';
import type { SynonymGroup } from '../record.ts';
import { distinct, type Query, type QueryTerm } from './query.ts';

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
  const byName = new Map<string, Set<(typeof folded)[number]>>();
  for (const group of folded) for (const { text } of group.names) byName.set(text, (byName.get(text) ?? new Set()).add(group));
  const groupsOf = (text: string) => [...(byName.get(text) ?? [])];
  const others = (text: string, ofEach?: number) =>
    distinct(groupsOf(text).flatMap(({ names }) => names.slice(0, ofEach))).filter((name) => name.text !== text);
  return {
    names: folded.flatMap(({ names }) => names),
    has: (text: string) => byName.has(text),
    /** Whether a record explains a name, which no everyday word has. */
    isExplained: (text: string) => groupsOf(text).some(({ id }) => id !== ''),
    /** Records that explain a name. */
    owners: (text: string): ReadonlySet<string> => new Set(groupsOf(text).map(({ id }) => id)),
    /** The names by which the groups of a name are called first, the name itself left out. */
    first: (text: string) => others(text, 1),
    /** Other names of a name. */
    of: (text: string) => others(text),
  };
}

/** Joins neighbouring words that together are one name, or of which one runs through the borders: optical + module, tidal + power研发方. */
export function joinNames({ terms, ...query }: Query, synonyms: Synonyms, forms: SimplifiedForms): Query {
  const join = (start: number, end: number): QueryTerm => {
    const parts = terms.slice(start, end);
    return { words: parts.map(({ words }) => words).join(' '), text: fold(parts.map(({ text }) => text).join(' '), forms).text };
  };
  const isName = (text: string) => [text, ...(text.match(/[a-z\d.]+(?: [a-z\d.]+)+/gu) ?? [])].some(synonyms.has);
  const runs = knownRuns(terms.length, terms.length, (start, end) => isName(join(start, end).text));
  return { ...query, terms: runs.map(([start, end]) => join(start, end)) };
}

/** Whether every joined name is written in letters or digits, so that its space belongs to it: optical module. */
export function isOneLatinName({ terms }: Query): boolean {
  return !terms.some(({ words, text }) => words.includes(' ') && /\p{Script=Han}/u.test(text));
}
