import { parameterRows } from '../charts/parameters/rows.ts';
import type { TimelineEvent } from '../content/schemas/event.ts';
import type { SiteData } from '../content/site-data.ts';
import { dateMidpoint } from '../text/dates.ts';
import { formatParameters } from '../text/numbers.ts';

/** One thing among its like, on a line. Positions run from 0 at the left to 1 at the right. */
export interface Strip {
  others: readonly number[];
  /** Where the thing stands, by who says it. */
  marks: readonly { at: number; speaker: 'report' | 'source' }[];
  ticks: readonly { at: number; label: string }[];
}

/** The decades of the axis of parameter counts, unit: one. */
const DECADES = [1e8, 1e9, 1e10, 1e11, 1e12];

/** For each model with a count, by permalink id: the counts of all, and its own. The figure shows the pair that is widest apart. */
export function modelStrip(data: Pick<SiteData, 'models' | 'companies' | 'annotations'>): [id: string, strip: Strip][] {
  const [first = 1, last = 1] = [DECADES[0], DECADES.at(-1)];
  const at = (count: number) => Math.min(1, Math.max(0, Math.log(count / first) / Math.log(last / first)));
  const rows = parameterRows(data).flatMap((row) => (row.count === null ? [] : [{ ...row, count: row.count }]));
  const ticks = DECADES.map((count) => ({ at: at(count), label: formatParameters(count) }));
  const stripOf = (row: (typeof rows)[number]): Strip => {
    const own = { at: at(row.count), speaker: row.speaker === 'report' ? ('report' as const) : ('source' as const) };
    const differing = row.differing === null ? [] : [{ at: at(row.differing), speaker: 'source' as const }];
    const others = rows.filter(({ id }) => id !== row.id).map(({ count }) => at(count));
    return { others, marks: [...differing, own], ticks };
  };
  const widest = rows.toSorted((a, b) => distance(b) - distance(a))[0];
  return [
    ...rows.map((row): [string, Strip] => [`model-${row.id}`, stripOf(row)]),
    ...(widest ? [['fig-parameters', stripOf(widest)] as [string, Strip]] : []),
  ];
}

/** How far report and source are apart, as a ratio of at least 1. */
function distance({ count, differing }: { count: number; differing: number | null }): number {
  return differing === null ? 1 : Math.max(count / differing, differing / count);
}

/** Years of the axis of dates; what lies outside stands at its end. */
const FIRST_YEAR = 2012;
const LAST_YEAR = 2024;

/** For each event, by permalink id: the dates of all, and its own. The figure marks none. */
export function eventStrip(events: readonly TimelineEvent[], reportDate: string): [id: string, strip: Strip][] {
  const [start, end] = [FIRST_YEAR, LAST_YEAR].map((year) => Date.UTC(year, 0, 1)) as [number, number];
  const place = (date: string) => Math.min(1, Math.max(0, (dateMidpoint(date).getTime() - start) / (end - start)));
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, index) => String(FIRST_YEAR + index)).filter(
    (year) => Number(year) % 2 === 0,
  );
  const ticks = [
    ...years.map((year) => ({ at: (Date.UTC(Number(year), 0, 1) - start) / (end - start), label: year })),
    { at: place(reportDate), label: '报告' },
  ];
  const stripOf = (own?: TimelineEvent): Strip => ({
    others: events.filter((event) => event !== own).map(({ date }) => place(date)),
    marks: own ? [{ at: place(own.date), speaker: 'report' }] : [],
    ticks,
  });
  return [...events.map((event): [string, Strip] => [`event-${event.id}`, stripOf(event)]), ['fig-timeline', stripOf()]];
}
