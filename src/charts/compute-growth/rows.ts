import type { DoublingTime } from '../../content/schemas/doubling-time.ts';
import { formatFactor } from '../../text/numbers.ts';
import { doublingWords, growthFactor } from '../frame/doubling.ts';

/** Span over which the growth is computed. */
export const YEARS = 5;

/** The growth that each doubling time amounts to, if it lasts: factors after one year and after YEARS, the smaller of a range first; time and total also in words. */
export function growthRows(times: readonly DoublingTime[]) {
  const over = (months: number, { from, to }: DoublingTime['months']) => [growthFactor(to, months), growthFactor(from, months)] as const;
  return times.map((time) => {
    const total = over(12 * YEARS, time.months);
    return { ...time, year: over(12, time.months), total, doubling: doublingWords(time), factor: factorWords(total) };
  });
}

export type GrowthRow = ReturnType<typeof growthRows>[number];

/** How many times more one account grows than another within YEARS, the smaller number first. Throws where either is missing. */
export function growthGap(rows: readonly GrowthRow[], faster: string, slower: string): readonly [number, number] {
  const totalOf = (id: string) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) throw new Error(`content/data/doubling-times.yaml has no "${id}"; the gap needs it`);
    return row.total;
  };
  const [ahead, behind] = [totalOf(faster), totalOf(slower)];
  return [ahead[0] / behind[1], ahead[1] / behind[0]];
}

/** A factor, or a range of them, the smaller first, in words: 5.7至10倍; one number where both are the same. */
export function factorWords(factors: readonly number[]): string {
  return `${[...new Set(factors)].map(formatFactor).join('至')}倍`;
}
