import type { Choices, State } from '../../dom/address-state.ts';
import { SCALE_KINDS } from '../frame/scale.ts';
import { ORDERS } from './list.ts';
import { isCounted, isOfReport, type CountedRow, type ParameterRow } from './rows.ts';

/** Columns of the table that sort it. */
export const SORT_COLUMNS = ['name', 'company', 'date', 'domain', 'report', 'source'] as const;
type SortColumn = (typeof SORT_COLUMNS)[number];

/** Every order of the table: `size` as in the picture, else a column, with - before it when it descends. */
export const SORTS: readonly string[] = ['size', ...SORT_COLUMNS, ...SORT_COLUMNS.map((column) => `-${column}`)];

/** Which models the picture shows: those that the report names, or also those that the site added. The table has all of them. */
const ORIGINS = ['report', 'all'] as const;

/** What a reader may choose, by its name in the address. Filters are `all` until one is set; `org` takes ids of companies.yaml, `domain` those of report.yaml, `year` the years in which the models appeared. */
export function parameterChoices(orgs: readonly string[], domains: readonly string[], years: readonly string[]) {
  return {
    order: { values: ORDERS, default: 'size' },
    scale: { values: SCALE_KINDS, default: 'log' },
    org: { values: ['all', ...orgs], default: 'all' },
    domain: { values: ['all', ...domains], default: 'all' },
    year: { values: ['all', ...years], default: 'all' },
    origin: { values: ORIGINS, default: 'report' },
    sort: { values: SORTS, default: 'size' },
  } satisfies Choices;
}

export type ParameterView = State<ReturnType<typeof parameterChoices>>;

/** The choices of the view that leave models out of picture and table. */
export const FILTERS = ['org', 'domain', 'year'] as const;

/** The rows that the filters leave. */
export function filterRows<R extends Pick<ParameterRow, 'orgs' | 'domain' | 'date'>>(rows: readonly R[], view: ParameterView): R[] {
  const matches = ({ orgs, domain, date }: R) => ({
    org: orgs.includes(view.org),
    domain: domain === view.domain,
    year: yearOf(date) === view.year,
  });
  return rows.filter((row) => FILTERS.every((filter) => view[filter] === 'all' || matches(row)[filter]));
}

/** The year of a date, undefined where that is not known. */
export function yearOf(date: string | null): string | undefined {
  return date?.slice(0, 4);
}

/** Those of some rows that the picture shows: what the report names, and all where it names none of them. */
export function drawnRows(rows: readonly ParameterRow[], view: Pick<ParameterView, 'origin'>): CountedRow[] {
  const counted = rows.filter(isCounted);
  const named = counted.filter(isOfReport);
  return view.origin === 'all' || named.length === 0 ? counted : named;
}

/** What the table sorts by. */
export type SortableRow = Pick<ParameterRow, SortColumn | 'count'>;

let collator: Intl.Collator | undefined;
/** Made for the first sort that needs it: a phone takes long over it. */
const byName = (one: string, other: string) => (collator ??= new Intl.Collator('zh-CN', { numeric: true })).compare(one, other);

/** Sorts the table's rows; rows without a value come last in either direction, and equal rows stand by name. */
export function sortRows<R extends SortableRow>(rows: readonly R[], sort: string): R[] {
  const descending = sort === 'size' || sort.startsWith('-');
  const column = sort === 'size' ? 'count' : (sort.replace('-', '') as SortColumn);
  return [...rows].sort((a, b) => {
    const [first, second] = [a[column], b[column]];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(a.name, b.name);
    const ascending = typeof first === 'number' ? first - Number(second) : byName(first, String(second));
    return (descending ? -ascending : ascending) || byName(a.name, b.name);
  });
}
