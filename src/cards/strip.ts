import { max, min, ticks as roundNumbers } from 'd3';
import { axisFor, scaleFor } from '../charts/frame/scale.ts';
import { parameterRows } from '../charts/parameters/rows.ts';
import type { TimelineEvent } from '../content/schemas/event.ts';
import type { SiteData } from '../content/site-data.ts';
import { dateMidpoint } from '../text/dates.ts';
import { factorBetween, formatParameters, parametersInFull } from '../text/numbers.ts';

const SPEAKERS = { report: '报告', source: '来源' } as const;

/** One thing among its like, on a line. Positions run from 0 at the left to 1 at the right. */
export interface Strip {
  others: readonly number[];
  /** What these are. */
  key: string;
  /** Where the thing stands, by who says it; with its figure where two disagree. A forecast is hollow. */
  marks: readonly { at: number; speaker: keyof typeof SPEAKERS; label?: string; forecast?: boolean | undefined }[];
  /** With a line up through the marks where they name a speaker. */
  ticks: readonly { at: number; label: string; speaker?: keyof typeof SPEAKERS }[];
}

/** For each model with a count, by permalink id: the counts of all on a log axis, and its own. The figure shows the pair that is widest apart. */
export function modelStrip(data: Pick<SiteData, 'models' | 'companies' | 'annotations'>): [id: string, strip: Strip][] {
  const rows = parameterRows(data).flatMap((row) => (row.count === null ? [] : [{ ...row, count: row.count }]));
  const axis = axisFor(
    'log',
    rows.flatMap(({ count, differing }) => [count, differing ?? count]),
  );
  const at = scaleFor(axis, [0, 1]);
  const ticks = axis.ticks.map((value) => ({ at: at(value), label: formatParameters(value) }));
  const markOf = (speaker: keyof typeof SPEAKERS, count: number, name = '') => ({
    at: at(count),
    speaker,
    label: `${name}${SPEAKERS[speaker]}${parametersInFull(count)}`,
  });
  const stripOf = (row: (typeof rows)[number], name?: string): Strip => {
    const own = markOf(row.speaker === 'report' ? 'report' : 'source', row.count, name && `${name}，`);
    const others = rows.filter(({ id }) => id !== row.id).map(({ count }) => at(count));
    const marks = row.differing === null ? [{ ...own, label: '' }] : [markOf('source', row.differing), own];
    return { others, key: '灰点：其他模型', marks, ticks };
  };
  const distance = ({ count, differing }: (typeof rows)[number]) => factorBetween(count, differing ?? count);
  const widest = rows.toSorted((a, b) => distance(b) - distance(a))[0];
  return [
    ...rows.map((row): [string, Strip] => [`model-${row.id}`, stripOf(row)]),
    ...(widest ? [['fig-parameters', stripOf(widest, widest.name)] as [string, Strip]] : []),
  ];
}

/** The label of a year keeps this far from that of the report's date. */
const TICK_ROOM = 0.08;

/** For each event, by permalink id: the dates of all over the years that they span, and its own; and for their page those of all, the last landmark by its name. */
export function eventStrip(events: readonly TimelineEvent[], reportDate: string): [id: string, strip: Strip][] {
  const years = [...events.map(({ date }) => date), reportDate].map((date) => Number(date.slice(0, 4)));
  const [first = 0, last = 0] = [min(years), max(years)];
  const [start, end] = [Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)];
  const place = (time: number) => (time - start) / (end - start);
  const at = (date: string) => place(dateMidpoint(date).getTime());
  const report = { at: at(reportDate), label: '报告日期', speaker: 'report' } as const;
  const ticks = roundNumbers(first, last, 5).map((year) => ({ at: place(Date.UTC(year, 0, 1)), label: String(year) }));
  const latest = events.findLast(({ landmark, forecast }) => landmark && !forecast);
  const stripOf = (own?: TimelineEvent, named = own): Strip => ({
    others: events.filter((event) => event !== own).map(({ date }) => at(date)),
    key: own ? '灰点：其他事件' : '一点一项事件',
    marks: named
      ? [
          {
            at: at(named.date),
            speaker: named.origin === 'context' ? 'source' : 'report',
            label: own ? '' : named.title,
            forecast: named.forecast,
          },
        ]
      : [],
    ticks: [...ticks.filter((tick) => Math.abs(tick.at - report.at) >= TICK_ROOM), report],
  });
  return [...events.map((event): [string, Strip] => [`event-${event.id}`, stripOf(event)]), ['timeline', stripOf(undefined, latest)]];
}
