/**
 * Moves labels that stand too close apart along one axis, as little as that takes, in their order and within bounds.
 * Takes the centres that are wanted and gives those that are at least `gap` apart; where the bounds are too tight, the last stand beyond them.
 */
export function spread(wanted: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const centres = [...wanted];
  // Down from above the bound, then up from below it: each pass only pushes what is too close.
  let edge = low;
  for (const index of order) {
    centres[index] = Math.max(centres[index] ?? 0, edge);
    edge = (centres[index] ?? 0) + gap;
  }
  edge = Math.max(high, low + (wanted.length - 1) * gap);
  for (const index of order.reverse()) {
    centres[index] = Math.min(centres[index] ?? 0, edge);
    edge = (centres[index] ?? 0) - gap;
  }
  return centres;
}
