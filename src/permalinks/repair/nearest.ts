import { likeness } from '../../text/edit-distance.ts';
import type { Lookup } from './lookup.ts';
import { foldAddress } from './repair-id.ts';

const MAX_LINKS = 5;
const MIN_LIKENESS = 0.6;
/** Of more words than any id has, the first; none of them is longer than any word of an id. */
const MAX_WORDS = 12;
const MAX_WORD_LENGTH = 40;

/** The permalinks whose ids are most like the words of an address; none where nothing is alike. */
export function nearestLinks(address: string, { links }: Lookup): { id: string; url: string; title: string }[] {
  const words = foldAddress(address).match(/[a-z0-9]+/gu) ?? [];
  const wanted = words.filter((word) => word.length > 1 && word.length <= MAX_WORD_LENGTH).slice(0, MAX_WORDS);
  if (wanted.length === 0) return [];
  return Object.entries(links)
    .map(([id, [url, title]]) => ({ id, url, title, score: nearness(wanted, id.split('-')) }))
    .filter(({ score }) => score >= MIN_LIKENESS)
    .sort((a, b) => b.score - a.score || a.id.length - b.id.length)
    .slice(0, MAX_LINKS);
}

/** How well the best words of an address match those of an id, 0 to 1; words that both have in common count most. */
function nearness(wanted: readonly string[], parts: readonly string[]): number {
  const scores = wanted.map((word) => Math.max(...parts.map((part) => likeness(word, part))));
  return Math.max(...scores) * 0.8 + (scores.reduce((sum, score) => sum + score, 0) / wanted.length) * 0.2;
}
