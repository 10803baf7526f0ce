import { groupBy } from '../../group-by.ts';
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
}

export interface Synonyms {
  /** Other names of a folded name. */
  of: (text: string) => Alternative[];
  /** Records that explain a folded name. */
  owners: (text: string) => ReadonlySet<string>;
  has: (text: string) => boolean;
}

/** Looks names up in the synonym groups of the content. */
export function makeSynonyms(groups: readonly SynonymGroup[], forms: SimplifiedForms): Synonyms {
  const folded = groups.map(({ id, names }) => ({ id, names: names.map((name) => ({ text: fold(name, forms).text, name })) }));
  const index = groupBy(
    folded.flatMap((owner) => owner.names.map(({ text }) => ({ text, owner }))),
    ({ text }) => text,
  );
  const groupsOf = (text: string) => index.get(text)?.map(({ owner }) => owner) ?? [];
  return {
    has: (text) => index.has(text),
    owners: (text) => new Set(groupsOf(text).map(({ id }) => id)),
    of: (text) => {
      const others = groupsOf(text).flatMap(({ names }) => names.filter((other) => other.text !== text));
      return [...new Map(others.map((other) => [other.text, other])).values()];
    },
  };
}

/** Joins neighbouring words that together are one name: optical + module. */
export function joinNames({ terms, ...query }: Query, synonyms: Synonyms, forms: SimplifiedForms): Query {
  const joined: QueryTerm[] = [];
  for (let start = 0; start < terms.length;) {
    let end = terms.length;
    let name: QueryTerm | undefined;
    for (; end > start + 1 && !name; end--) {
      const words = terms.slice(start, end).map((term) => term.words).join(' '); // prettier-ignore
      const { text } = fold(words, forms);
      if (synonyms.has(text)) name = { words, text };
    }
    const first = terms[start];
    if (name) joined.push(name);
    else if (first) joined.push(first);
    start = name ? end + 1 : start + 1;
  }
  return { ...query, terms: joined };
}

/** Whether every joined name is written in letters or digits, so that its space belongs to it: optical module. */
export function isOneLatinName({ terms }: Query): boolean {
  return !terms.some(({ words, text }) => words.includes(' ') && /\p{Script=Han}/u.test(text));
}
