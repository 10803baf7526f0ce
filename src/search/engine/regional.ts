import { knownRuns } from '../../text/known-runs.ts';
import type { Query } from './query.ts';

/** Puts the words of the text in the place of those that other regions have for the same: 伺服器, 服务器. */
export function makeRegional(pairs: readonly (readonly [typed: string, word: string])[]): (text: string) => string {
  const words = new Map(pairs);
  const longest = Math.max(1, ...pairs.map(([typed]) => typed.length));
  return (text) =>
    knownRuns(text.length, longest, (start, end) => words.has(text.slice(start, end)))
      .map(([start, end]) => words.get(text.slice(start, end)) ?? text.slice(start, end))
      .join('');
}

/** A query in the words of the text. */
export function inWordsOfText(query: Query, regional: (text: string) => string): Query {
  const terms = query.terms.map(({ words, text }) => ({ words, text: regional(text) }));
  return { ...query, whole: regional(query.whole), terms };
}
