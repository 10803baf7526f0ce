import type { Hit } from './hit.ts';

const TOP = 3;
const ROWS_OF_ONE = 2;
const FLOODING = new Set(['row', 'stock', 'model', 'event', 'term', 'source']);

/** Best first, the main section among the first three; of the rows of one section or page all but two after the rest. */
export function order(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => b.score - a.score);
  const section = sorted.findIndex((hit) => hit.record.kind === 'section');
  if (section >= TOP) sorted.splice(TOP - 1, 0, ...sorted.splice(section, 1));
  return fewOfEach(sorted, ROWS_OF_ONE, ({ record: { kind, parent, trail } }) =>
    FLOODING.has(kind) ? `${kind}:${parent ?? trail.join()}` : undefined,
  );
}

/** A list in its order, but what is more than a few of a group behind the rest; what is of none stays where it is. */
export function fewOfEach<T>(list: readonly T[], few: number, groupOf: (item: T) => string | undefined): T[] {
  const counts = new Map<string, number>();
  const [first, later]: [T[], T[]] = [[], []];
  for (const item of list) {
    const group = groupOf(item);
    const count = group === undefined ? 0 : (counts.get(group) ?? 0);
    if (group !== undefined) counts.set(group, count + 1);
    (count < few ? first : later).push(item);
  }
  return [...first, ...later];
}
