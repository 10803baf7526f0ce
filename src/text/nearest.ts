import { likeness } from './edit-distance.ts';

/** What is less alike was not meant. */
const MIN_LIKENESS = 0.6;

/** The word that was likeliest meant by one that is written wrong, capitals aside; undefined where none is like it. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let [best, most]: [string | undefined, number] = [undefined, MIN_LIKENESS];
  for (const candidate of candidates) {
    const alike = likeness(word.toLowerCase(), candidate.toLowerCase());
    if (alike > most) [best, most] = [candidate, alike];
  }
  return best;
}
