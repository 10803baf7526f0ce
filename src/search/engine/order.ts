import type { Hit } from './hit.ts';

const TOP = 3;
const FIRST_SCREEN = 12;
const ROWS_OF_ONE = 2;
const FLOODING = new Set(['row', 'stock', 'model', 'event', 'term', 'source']);

/** Best first, the main section among the first three, and on the first screen no more than two rows of one section or page. */
export function order(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => b.score - a.score);
  const section = sorted.findIndex((hit) => hit.record.kind === 'section');
  if (section >= TOP) sorted.splice(TOP - 1, 0, ...sorted.splice(section, 1));
  const shown: Hit[] = [];
  const later: Hit[] = [];
  const counts = new Map<string, number>();
  for (const hit of sorted) {
    const { kind, parent, trail } = hit.record;
    const home = `${kind}:${parent ?? trail.join()}`;
    const count = counts.get(home) ?? 0;
    counts.set(home, count + 1);
    const floods = FLOODING.has(kind) && count >= ROWS_OF_ONE && shown.length < FIRST_SCREEN;
    (floods ? later : shown).push(hit);
  }
  // What was held back follows the first screen, in its place among the rest.
  const rest = [...shown.slice(FIRST_SCREEN), ...later].sort((a, b) => b.score - a.score);
  return [...shown.slice(0, FIRST_SCREEN), ...rest];
}
