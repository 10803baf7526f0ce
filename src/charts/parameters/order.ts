import type { CountedRow } from './rows.ts';

export const ORDERS = ['size', 'company', 'date'] as const;
/** Order of the picture's rows: by size, grouped by company, or by year. */
export type Order = (typeof ORDERS)[number];

/** Rows under one heading; the order by size has a single group without one. */
export interface RowGroup {
  heading: string | null;
  rows: CountedRow[];
}

/** Puts rows in order: by size largest first, by company (largest model first), or by year from the earliest. */
export function orderRows(rows: readonly CountedRow[], order: Order): RowGroup[] {
  const bySize = rows.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
  if (order === 'size') return [{ heading: null, rows: bySize }];
  if (order === 'company') return groupBy(bySize, (row) => row.company);
  const byDate = bySize.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return groupBy(byDate, (row) => (row.date === null ? '年份不详' : `${row.date.slice(0, 4)}年`));
}

function groupBy(rows: readonly CountedRow[], headingOf: (row: CountedRow) => string): RowGroup[] {
  const groups = new Map<string, CountedRow[]>();
  for (const row of rows) {
    const heading = headingOf(row);
    const group = groups.get(heading);
    if (group) group.push(row);
    else groups.set(heading, [row]);
  }
  return [...groups].map(([heading, members]) => ({ heading, rows: members }));
}
