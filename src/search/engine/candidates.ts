import type { RecordKind } from '../record.ts';
import type { ExpandedTerm } from './match.ts';
import { fewOfEach } from './order.ts';
import type { Candidate, RecordSource } from './source.ts';
import type { Alternative } from './synonyms.ts';

/** A record that may answer, with what speaks for it. */
export interface Likely extends Candidate {
  /** Whether the words themselves stand in it, not only other names of them. */
  literal: boolean;
}

export type Find = RecordSource['find'];

/** Each costs a question to the index. */
const MAX_ALTERNATIVES = 10;

/** Added to a likelihood of 0 to 1 for each word: what has a name or a title of its own is wanted before what cites. */
const KIND_BONUS: Partial<Record<RecordKind, number>> = { section: 0.8, term: 0.3, model: 0.3, org: 0.3, source: -0.3 };

/** The records that say a term, or one of some other names of it. */
export async function likelyFor({ text }: ExpandedTerm, others: readonly Alternative[], find: Find): Promise<Map<string, Likely>> {
  // What contains the term is found with it; 45TB does not say 45T.
  const asked = others.filter((other) => !other.alone && (/^\d/u.test(text) || !other.text.includes(text))).slice(0, MAX_ALTERNATIVES);
  const [own = [], ...lists] = await Promise.all([text, ...asked.map((other) => other.text)].map(find));
  const likely = new Map<string, Likely>();
  const add = (list: readonly Candidate[], literal: boolean) => {
    const best = Math.max(...list.slice(0, 1).map(({ score }) => score), Number.MIN_VALUE);
    for (const candidate of list) {
      const score = candidate.score / best;
      const before = likely.get(candidate.key);
      if (!before || before.score < score)
        likely.set(candidate.key, { ...candidate, score, literal: literal || (before?.literal ?? false) });
    }
  };
  add(own, true);
  lists.forEach((list, index) => {
    add(list, asked[index]?.same ?? false);
  });
  return likely;
}

/** The records that are likely for every term, likeliest first. */
export function likelyForAll(terms: readonly ReadonlyMap<string, Likely>[]): Likely[] {
  const [first, ...rest] = [...terms].sort((a, b) => a.size - b.size);
  const likely = [...(first?.values() ?? [])].flatMap((candidate) => {
    const others = rest.flatMap((term) => term.get(candidate.key) ?? []);
    if (others.length < rest.length) return [];
    const score = others.reduce((sum, other) => sum + other.score, candidate.score);
    return [{ ...candidate, score, literal: candidate.literal && others.every((other) => other.literal) }];
  });
  return byLikelihood(likely, terms.length);
}

/** So many of a kind come before what else there is: a word that forty rows say stands in a section as well. */
const OF_A_KIND = 6;

/** Likeliest first, what has a title of its own before what cites, and no kind alone. */
export function byLikelihood<C extends Candidate>(candidates: readonly C[], words = 1): C[] {
  const worth = ({ score, kind }: C) => score / words + (KIND_BONUS[kind] ?? 0);
  const sorted = [...candidates].sort((a, b) => worth(b) - worth(a));
  return fewOfEach(sorted, OF_A_KIND, ({ kind }) => kind);
}
