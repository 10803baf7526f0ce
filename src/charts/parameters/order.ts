import { groupBy } from '../../group-by.ts';
import type { CountedRow } from './rows.ts';

export const ORDERS = ['size', 'company', 'date'] as const;
/** Order of the picture's rows: by size, grouped by company, or by year. */
export type Order = (typeof ORDERS)[number];

/** Puts rows in order: by size largest first, by company (largest model first), or by year from the earliest. The order by size is a single group without a heading. */
export function orderRows(rows: readonly CountedRow[], order: Order) {
  const bySize = [...rows].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
  if (order === 'size') return [{ heading: null, rows: bySize }];
  if (order === 'company') return groupsOf(bySize, (row) => row.company);
  const byDate = [...bySize].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return groupsOf(byDate, (row) => (row.date === null ? '年份不详' : `${row.date.slice(0, 4)}年`));
}

function groupsOf(rows: readonly CountedRow[], headingOf: (row: CountedRow) => string) {
  return Array.from(groupBy(rows, headingOf), ([heading, members]) => ({ heading, rows: members }));
}
