/**
 * Moves labels that stand too close apart along one axis, as little as that takes, in their order and within bounds: those that would meet stand
 * in a row around the middle of where they would be. Takes the centres that are wanted and gives those that are at least `gap` apart; where the
 * bounds are too tight, the last stand beyond them.
 */
export function spread(wanted: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  // Without the gaps before them, centres may be the same but not fall: runs that fall are levelled.
  const runs: { sum: number; count: number }[] = [];
  for (const [rank, index] of order.entries()) {
    const run = { sum: (wanted[index] ?? 0) - rank * gap, count: 1 };
    for (let before = runs.at(-1); before && before.sum / before.count > run.sum / run.count; before = runs.at(-1)) {
      run.sum += before.sum;
      run.count += before.count;
      runs.pop();
    }
    runs.push(run);
  }
  const last = Math.max(low, high - (wanted.length - 1) * gap);
  const levels = runs.flatMap(({ sum, count }) => Array<number>(count).fill(Math.min(Math.max(sum / count, low), last)));
  const centres = [...wanted];
  for (const [rank, index] of order.entries()) centres[index] = (levels[rank] ?? 0) + rank * gap;
  return centres;
}
