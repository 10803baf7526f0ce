import type { Box } from './occupied.ts';

/** What stands on a row, from one end to the other. */
export type Stretch = Pick<Box, 'left' | 'right'>;

/** The first row in which a stretch meets none that is there, a new one at the latest, by its index. */
export function freeRow(rows: readonly Stretch[][], { left, right }: Stretch): number {
  const free = rows.findIndex((taken) => taken.every((other) => left >= other.right || right <= other.left));
  return free === -1 ? rows.length : free;
}

/** Puts a stretch into the first row that is free, and gives the row's index. */
export function takeRow(rows: Stretch[][], stretch: Stretch): number {
  const index = freeRow(rows, stretch);
  (rows[index] ??= []).push(stretch);
  return index;
}
