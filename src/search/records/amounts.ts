import { amountsIn } from '../engine/numbers.ts';

/** Enough for all of a long report; of a text with more, those that it names most often. */
const MAX_AMOUNTS = 2000;
/** A number without a unit is an amount from here on; smaller ones are years, codes and counts. */
const LEAST = 1e4;

/** The amounts and shares of folded texts, as they write them, by which others can be found that mean the same. */
export function amountsOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { start, end, hasUnit, value } of amountsIn(text)) {
      if (!hasUnit && value < LEAST) continue;
      const written = text.slice(start, end);
      counts.set(written, (counts.get(written) ?? 0) + 1);
    }
  }
  const frequent = [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_AMOUNTS);
  return frequent.map(([written]) => written).sort();
}
