import { amountsIn } from '../engine/numbers.ts';
import { byFrequency } from './by-frequency.ts';

/** Enough for all of a long report; of a text with more, those that it names most often. */
const MAX_AMOUNTS = 2000;
/** A number without a unit is an amount from here on; smaller ones are years, codes and counts. */
const LEAST = 1e4;

/** The amounts and shares of folded texts, as they write them, by which others can be found that mean the same. */
export function amountsOf(texts: readonly string[]): string[] {
  const written = texts.flatMap((text) =>
    amountsIn(text)
      .filter(({ hasUnit, value }) => hasUnit || value >= LEAST)
      .map(({ start, end }) => text.slice(start, end)),
  );
  const frequent = byFrequency(written).slice(0, MAX_AMOUNTS);
  return frequent.map(([amount]) => amount).sort();
}
