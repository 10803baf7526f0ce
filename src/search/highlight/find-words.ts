import { spansOf } from '../engine/excerpt.ts';
import { fold } from '../normalise.ts';

/** What a followed hit was found by, folded, without traditional characters made simplified. */
export interface WordsToMark {
  words: string[];
  /** Lines of the passage that the hit showed. */
  passage: string[];
}

/** As much text as a small screen holds, in characters. */
const SCREEN = 250;

/**
 * Where words stand in a text, a single character only in the passage of the hit, and where the passage begins that says most of them: `best`;
 * undefined where none stands there.
 */
export function findWords(body: string, { words, passage }: WordsToMark) {
  const text = { body, folded: fold(body, new Map()) };
  const shown = passage.filter((line) => line.length > 1).flatMap((line) => spansOf(text, line));
  const isShown = (at: number) => shown.some(([start, end]) => at >= start && at < end);
  const all = words.flatMap((word) => spansOf(text, word).map(([start, end]) => ({ word, start, end })));
  const standing = all.filter(({ word, start }) => word.length > 1 || isShown(start));
  const found = (standing.length > 0 ? standing : all).sort((a, b) => a.start - b.start);
  let [best, most] = [0, 0];
  for (const { start } of found) {
    const near = found.filter((other) => other.start >= start && other.start < start + SCREEN);
    // Of passages that say as much, the one that the reader has chosen.
    const count = new Set(near.map(({ word }) => word)).size + (isShown(start) ? 0.5 : 0);
    if (count > most) [best, most] = [start, count];
  }
  return found.length > 0 ? { spans: found.map(({ start, end }) => [start, end] as const), best } : undefined;
}
