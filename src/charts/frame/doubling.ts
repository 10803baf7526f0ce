import type { DoublingTime } from '../../content/schemas/doubling-time.ts';

/** How many times something has grown after `months`, where it doubles every `doubling` months. */
export function growthFactor(doubling: number, months: number): number {
  return 2 ** (months / doubling);
}

/** A doubling time in words: 3-4个月, 6个月. */
export function doublingWords({ months: { from, to } }: Pick<DoublingTime, 'months'>): string {
  return `${from === to ? String(from) : `${from}-${to}`}个月`;
}
