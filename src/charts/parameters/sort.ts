import type { ParameterRow } from './rows.ts';

/** Columns of the table that sort it. */
export const SORT_COLUMNS = ['name', 'company', 'date', 'domain', 'report', 'source'] as const;
type SortColumn = (typeof SORT_COLUMNS)[number];

/** Every order of the table: `size` as in the picture, else a column, with - before it when it descends. */
export const SORTS: readonly string[] = ['size', ...SORT_COLUMNS, ...SORT_COLUMNS.map((column) => `-${column}`)];

/** What the table sorts by. */
export type SortableRow = Pick<ParameterRow, SortColumn | 'count'>;

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Sorts the table's rows; rows without a value come last in either direction, and equal rows stand by name. */
export function sortRows<R extends SortableRow>(rows: readonly R[], sort: string): R[] {
  const descending = sort === 'size' || sort.startsWith('-');
  const column = sort === 'size' ? 'count' : (sort.replace('-', '') as SortColumn);
  return [...rows].sort((a, b) => {
    const [first, second] = [a[column], b[column]];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName.compare(a.name, b.name);
    const ascending = typeof first === 'number' ? first - Number(second) : byName.compare(first, String(second));
    return (descending ? -ascending : ascending) || byName.compare(a.name, b.name);
  });
}
