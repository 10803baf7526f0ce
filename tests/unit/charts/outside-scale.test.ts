import { expect, test } from 'vitest';
import { checkCharts } from '../../../src/report/checks/check-charts.ts';
import { readReport } from '../../../src/report/report.ts';
import { FIXTURE } from '../../support/build-site.ts';

const data = readReport(FIXTURE);
const [event] = data.events;
const found = (date: string) =>
  checkCharts({ ...data, events: [...data.events, ...(event ? [{ ...event, id: 'stray', date }] : [])] }).map(
    ({ file, entry, message }) => `${file}: "${String(entry)}" ${message}`,
  );
const withOptions = (id: string, options: object) =>
  checkCharts({
    ...data,
    charts: data.charts.map((chart) => (chart.id === id ? { ...chart, options: { ...chart.options, ...options } } : chart)),
  }).map(({ entry, message }) => `"${String(entry)}" ${message}`);

test.each(['1997', '1997-12-31', '2042', '2043-06'])(
  'an event of %s, outside the scale, is an error that names file, entry, scale and fix',
  (date) => {
    expect(found(date)).toEqual([
      `content/data/timeline.yaml: "stray" has the date ${date}, outside the time scale of chart "timeline", 1998 to the end of 2041; correct the date or widen options.scale in content/data/charts.yaml`,
    ]);
  },
);

test.each(['1998', '2041-12-31'])('an event of %s, on the scale, is none', (date) => {
  expect(found(date)).toEqual([]);
});

test.each([
  [
    'timeline',
    { scale: { from: 1998, to: 2020, open: { from: 1998, to: 2020 } } },
    /"timeline" leaves the report's date [\d-]+ outside the time scale/u,
  ],
  ['timeline', { scale: { from: 1998, to: 2042, open: { from: 2040, to: 2042 } } }, /or before 2040, the first year that it opens/u],
  ['timeline', { scale: { from: 2042, to: 1998, open: { from: 2026, to: 2035 } } }, /"timeline" options\.scale: expects years that rise/u],
  ['timeline', { scale: undefined }, /"timeline" options\.scale: /u],
  ['gpu-architectures', { period: [1990, 2032] }, /"gpu-architectures" names 1990 in options\.period, outside the years 1996 to 2032/u],
  ['compute-growth', { gap: { faster: 'nobody', slower: 'turbines' } }, /"compute-growth" names "nobody" in options\.gap\.faster/u],
  ['user-growth', { scale: 1 }, /"user-growth" options: this chart takes none/u],
])('%s with options %j is refused by name', (id, options, message) => {
  expect(withOptions(id, options).join('\n')).toMatch(message);
});
