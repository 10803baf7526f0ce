import type { DoublingTime } from '../../content/schemas/doubling-time.ts';
import { formatFactor } from '../../text/numbers.ts';
import { growthFactor } from '../frame/doubling.ts';

/** Span over which the growth is computed. */
export const YEARS = 5;

/** Growth by one account; two numbers where it gives a range, the smaller first. */
export interface GrowthRow extends DoublingTime {
  /** Factor after one year. */
  year: readonly [number, number];
  /** Factor after YEARS years. */
  total: readonly [number, number];
}

/** The growth that each doubling time amounts to, if it lasts. */
export function growthRows(times: readonly DoublingTime[]): GrowthRow[] {
  const over = (months: number, { from, to }: DoublingTime['months']) => [growthFactor(to, months), growthFactor(from, months)] as const;
  return times.map((time) => ({ ...time, year: over(12, time.months), total: over(12 * YEARS, time.months) }));
}

/** How many times more one account grows than another within YEARS, the smaller number first. Throws where either is missing. */
export function growthGap(rows: readonly GrowthRow[], faster: string, slower: string): readonly [number, number] {
  const [ahead, behind] = [faster, slower].map((id) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) throw new Error(`content/data/doubling-times.yaml has no "${id}"; the gap needs it`);
    return row.total;
  }) as [GrowthRow['total'], GrowthRow['total']];
  return [ahead[0] / behind[1], ahead[1] / behind[0]];
}

/** A range of factors, the smaller first, in words: 5.7至10倍; one number where both are the same. */
export function factorWords(range: readonly [number, number]): string {
  return `${[...new Set(range)].map(formatFactor).join('至')}倍`;
}
