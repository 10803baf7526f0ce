import { editDistance, likeness } from '../../text/edit-distance.ts';
import type { Alternative } from './synonyms.ts';

const MAX_SUGGESTIONS = 5;
const MIN_LIKENESS = 0.4;
const MAX_LENGTH = 30;

/** The names most like what was typed: by letters shared in order (a misprint) or by characters in common (another wording). */
export function nearest(typed: string, candidates: readonly Alternative[]): string[] {
  if (typed === '' || typed.length > MAX_LENGTH) return [];
  const scored = candidates
    .map(({ text, name }) => ({ name, score: Math.max(likeness(typed, text), shared(typed, text)) }))
    .filter(({ score }) => score >= MIN_LIKENESS)
    .sort((a, b) => b.score - a.score);
  return [...new Set(scored.map(({ name }) => name))].slice(0, MAX_SUGGESTIONS);
}

/** Share of neighbouring character pairs that two Chinese words have in common; 0 for Latin ones. */
function shared(a: string, b: string): number {
  if (!/\p{Script=Han}/u.test(a)) return 0;
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
  const [first, second] = [pairs(a), pairs(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / Math.max(1, first.size + second.size);
}

/** The one name that a misprint away was meant. */
export function closest(typed: string, candidates: readonly Alternative[]): Alternative | undefined {
  const isHan = /^\p{Script=Han}+$/u.test(typed);
  if (typed.length < (isHan ? 2 : 4) || /\d/u.test(typed)) return undefined;
  const allowed = typed.length <= 4 ? 1 : 2;
  let best: { name: Alternative; distance: number } | undefined;
  for (const name of candidates) {
    const { text } = name;
    if (isHan ? text.length !== typed.length : Math.abs(text.length - typed.length) > allowed) continue;
    const distance = editDistance(typed, text);
    if (distance > (isHan ? 1 : allowed) || distance === 0) continue;
    if (!best || distance < best.distance) best = { name, distance };
  }
  return best?.name;
}
