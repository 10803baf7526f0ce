import { expect, test } from 'vitest';
import type { TimelineEvent } from '../../../../src/content/schemas/event.ts';
import { dateWords, eventKind, groupByYear, reportDateDiffers } from '../../../../src/charts/timeline/events.ts';
import { layoutLadder } from '../../../../src/charts/timeline/ladder.ts';
import { dateSpan } from '../../../../src/text/dates.ts';

const event = (id: string, date: string, forecast?: boolean): TimelineEvent => ({
  id,
  title: id,
  text: id,
  date,
  lane: 'model',
  origin: 'report',
  sources: ['report'],
  ...(forecast && { forecast }),
});

test.each([
  [{ origin: 'report' }, 'report'],
  [{ origin: 'context' }, 'context'],
  [{ origin: 'report', forecast: true }, 'forecast'],
] as const)('%o is drawn as %s', (fields, kind) => {
  expect(eventKind(fields)).toBe(kind);
});

test.each([
  ['2014-06-10', undefined, false, '2014年6月10日'],
  ['2021-09', '2021-09', false, '2021年9月'],
  ['2014-06-10', '2014', false, '2014年6月10日'],
  ['2023-01', '2022', true, '2023年1月（报告作2022年）'],
])('%s against the report\'s %s differs: %s, "%s"', (date, reported, differs, words) => {
  const dated = { ...event('a', date), ...(reported && { report_date: reported }) };
  expect(reportDateDiffers(dated)).toBe(differs);
  expect(dateWords(dated)).toBe(words);
});

test('groups by year in order of time, a forecast after what happened in its year', () => {
  const groups = groupByYear([
    event('forecast', '2023', true),
    event('later', '2023-05-10'),
    event('old', '2014'),
    event('sooner', '2023-01'),
  ]);
  expect(groups.map(({ year, events }) => [year, events.map(({ id }) => id)])).toEqual([
    ['2014', ['old']],
    ['2023', ['sooner', 'later', 'forecast']],
  ]);
});

test.each([
  ['2014', '2014-01-01', '2015-01-01'],
  ['2022-12', '2022-12-01', '2023-01-01'],
  ['2022-11-30', '2022-11-30', '2022-12-01'],
])('%s spans from %s up to %s', (date, start, end) => {
  expect(dateSpan(date).map((day) => day.toISOString().slice(0, 10))).toEqual([start, end]);
});

test('the narrow picture gives each event a row, in order of time, forecasts below the report date', () => {
  const { rows, years, forecastTop } = layoutLadder([event('later', '2021'), event('forecast', '2025', true), event('old', '2014')], 80);
  expect(rows.map((row) => row.event.id)).toEqual(['old', 'later', 'forecast']);
  expect(rows.slice(1).map(({ top }) => top)).toEqual(rows.slice(0, -1).map(({ bottom }) => bottom));
  expect(years.map(({ year }) => year)).toEqual(['2014', '2021', '2025']);
  expect(forecastTop).toBe(rows[2]?.top);
});
