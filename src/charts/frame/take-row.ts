import type { Box } from './box.ts';

/** What stands on a row, from one end to the other. */
export type Stretch = Pick<Box, 'left' | 'right'>;

/** Puts a stretch into the first row in which it meets none that is there, a new one at the latest, and gives the row's index. */
export function takeRow(rows: Stretch[][], stretch: Stretch): number {
  const free = rows.findIndex((taken) => taken.every(({ left, right }) => stretch.left >= right || stretch.right <= left));
  const index = free === -1 ? rows.length : free;
  (rows[index] ??= []).push(stretch);
  return index;
}
