import type { Hit } from './hit.ts';

const TOP = 3;
const ROWS_OF_ONE = 2;
const FLOODING = new Set(['row', 'stock', 'model', 'event', 'term', 'source']);

/** Best first, the main section among the first three; of the rows of one section or page all but two after the rest. */
export function order(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => b.score - a.score);
  const section = sorted.findIndex((hit) => hit.record.kind === 'section');
  if (section >= TOP) sorted.splice(TOP - 1, 0, ...sorted.splice(section, 1));
  const [shown, later]: [Hit[], Hit[]] = [[], []];
  const counts = new Map<string, number>();
  for (const hit of sorted) {
    const { kind, parent, trail } = hit.record;
    const home = `${kind}:${parent ?? trail.join()}`;
    const count = counts.get(home) ?? 0;
    counts.set(home, count + 1);
    (FLOODING.has(kind) && count >= ROWS_OF_ONE ? later : shown).push(hit);
  }
  return [...shown, ...later];
}
