import type { FoundResult, Hit } from './hit.ts';
import { matchTerm, type ExpandedTerm } from './match.ts';
import type { PreparedRecord } from './prepared.ts';

const MAX_HITS = 20;
/** A hit says at least this share of what the best one says. */
const MIN_SHARE = 0.55;
/** Found words make up more than this share of the letters asked for, unless one of them is a name the site knows. */
const MIN_COVERAGE = 0.5;
const TITLE_FACTOR = 1.6;
const KIND_FACTOR: Partial<Record<PreparedRecord['kind'], number>> = { section: 1.3, page: 0.5, source: 0.6, chapter: 0.7 };

/** The records that say most of some words, rarer words counting more; undefined where the words found are beside the point. */
export function partialHits(
  records: readonly PreparedRecord[],
  words: readonly ExpandedTerm[],
  isName: (text: string) => boolean,
): FoundResult | undefined {
  const found = words.map((word) => ({
    word,
    matches: records.flatMap((record) => {
      const match = matchTerm(record, records, word);
      return match?.atWordStart ? [{ record, match }] : [];
    }),
  }));
  const missing = found.filter(({ matches }) => matches.length === 0).map(({ word }) => word.words);
  const known = found.filter(({ matches }) => matches.length > 0);
  const letters = (list: typeof found) => list.reduce((sum, { word }) => sum + word.text.length, 0);
  const covered = letters(known) > MIN_COVERAGE * letters(found) || known.some(({ word }) => isName(word.text));
  if (known.length === 0 || !covered) return undefined;
  const hits = new Map<string, Hit>();
  for (const { word, matches } of known) {
    const rarity = Math.log(1 + records.length / matches.length);
    for (const { record, match } of matches) {
      const hit = hits.get(record.id) ?? { record, score: 0, needles: [] };
      const weight = (match.inTitle ? TITLE_FACTOR : 1) * (match.row ? 0.8 : 1) * (KIND_FACTOR[record.kind] ?? 1);
      hit.score += rarity * weight;
      hit.needles.push(match.needle);
      if (match.alternative) hit.alias ??= { typed: word.words, name: match.alternative.name };
      hits.set(record.id, hit);
    }
  }
  const sorted = [...hits.values()].sort((a, b) => b.score - a.score);
  const enough = MIN_SHARE * (sorted[0]?.score ?? 0);
  return { state: 'ready', match: 'partial', hits: sorted.filter(({ score }) => score >= enough).slice(0, MAX_HITS), missing };
}
