import type { Query } from './query.ts';

/** Puts the words of the text in the place of those that other regions have for the same, the longest first: 伺服器, 服务器. */
export function makeRegional(pairs: readonly (readonly [typed: string, word: string])[]): (text: string) => string {
  const words = new Map(pairs);
  const typed = [...words.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(typed.join('|'), 'gu');
  return (text) => text.replace(pattern, (word) => words.get(word) ?? word);
}

/** A query in the words of the text. */
export function inWordsOfText(query: Query, regional: (text: string) => string): Query {
  const terms = query.terms.map(({ words, text }) => ({ words, text: regional(text) }));
  return { ...query, whole: regional(query.whole), terms };
}
