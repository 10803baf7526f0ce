import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { type DrawnEvent, timelineInput } from '../../../../src/charts/timeline/input.ts';
import { layoutOverview, openableYears } from '../../../../src/charts/timeline/overview.ts';
import { layoutStrip } from '../../../../src/charts/timeline/strip.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const data = readReport(FIXTURE);
const input = timelineInput(data, chartEntry(data, 'timeline'));
const WIDTHS = [640, 900, 1160];
const event = (over: Partial<DrawnEvent>): DrawnEvent => ({
  id: 'one',
  title: '甲',
  date: '2028-06-15',
  lane: 'machine',
  origin: 'report',
  ...over,
});
const layout = (events: DrawnEvent[], width = 640, open?: number) => layoutOverview({ ...input, events }, width, open);
type Overview = ReturnType<typeof layoutOverview>;
const named = ({ names, lanes }: Overview) => [...names, ...lanes.lanes.flatMap(({ events }) => events)];
const idsOf = (overview: Overview) =>
  [...named(overview), ...overview.lanes.forecasts.map(({ event: { id } }) => ({ id }))].map(({ id }) => id);

test.each(WIDTHS)('names every event once in %d units, marks and labels apart and inside the picture', (width) => {
  const overview = layoutOverview(input, width);
  expect(idsOf(overview).toSorted()).toEqual(input.events.map(({ id }) => id).toSorted());
  for (const group of [overview.names, ...overview.lanes.lanes.map(({ events }) => events)]) {
    for (const one of group) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(width);
      const neighbours = group.filter((other) => other !== one && other.row === one.row);
      expect(neighbours.filter((other) => one.left < other.right && other.left < one.right)).toEqual([]);
    }
  }
});

test.each([280, ...WIDTHS])(
  'has every event as a dot in %d units, none upon another, and 12 % of the width for what is forecast',
  (width) => {
    const { dots, reportX } = layoutStrip(input, { left: 0, right: width, radius: 4 });
    expect(reportX / width).toBeCloseTo(0.88, 2);
    expect(dots).toHaveLength(input.events.length);
    for (const { id, x, forecast = false, level } of dots) {
      expect([id, x > reportX]).toEqual([id, forecast]);
      const beside = dots.filter((other) => other.id !== id && other.level === level);
      expect(beside.filter((other) => Math.abs(other.x - x) < 8)).toEqual([]);
    }
  },
);

test('the strip gives each year that had begun the same length', () => {
  const { dots } = layoutStrip(
    { ...input, events: ['2000-01-01', '2010-01-01', '2020-01-01', '2030-01-01'].map((date) => event({ id: date, date })) },
    { left: 0, right: 1000, radius: 1 },
  );
  const steps = dots.slice(1).map(({ x }, index) => x - (dots[index]?.x ?? 0));
  for (const step of steps) expect(step / (steps[0] ?? 0)).toBeCloseTo(1, 2);
});

test('opens the densest years, of these one at a time, and only those in which something happened', () => {
  const years = openableYears(input);
  expect(years).toEqual([2026, 2029, 2030, 2032, 2033]);
  const open = layoutOverview(input, 640, 2030);
  expect(open.lanes.lanes.flatMap(({ events }) => events.map(({ id }) => id)).toSorted()).toEqual(['beiyu-east-2030', 'petrel-2030']);
  expect(open.names).toEqual(layoutOverview(input, 640).names);
});

test('lanes stand below one another, and one without events is left out', () => {
  const { lanes } = layout([event({ id: 'a' }), event({ id: 'b', lane: 'grid' })]).lanes;
  expect(lanes.map(({ lane }) => lane)).toEqual(['machine', 'grid']);
  expect(lanes[1]?.top).toBe(lanes[0]?.bottom);
});

test('shows the span of a date known to the year or month, up to the report, and none for a full date', () => {
  const [year, month, day] = ['2034', '2028-06', '2028-06-15'].map((date) => named(layout([event({ date })]))[0]);
  expect(month?.span?.end).toBeGreaterThan(month?.span?.start ?? Infinity);
  expect(day?.span).toBeUndefined();
  expect(year?.span?.end).toBeLessThanOrEqual(layout([]).lanes.plot.right);
});

test('of events close together labels stand on both sides of their marks, so that a row has two of them', () => {
  const close = ['2028-03-01', '2028-06-01', '2028-09-01', '2028-12-01'].map((date) => event({ id: date, date, title: '一件事情的名称' }));
  const rows = named(layout(close)).map(({ row }) => row);
  expect(Math.max(...rows)).toBeLessThan(3);
});

test('forecasts stand in a row of their own, in order of time, and go on in the next where the width ends', () => {
  const title = '一件很长的预测的名称';
  const list = ['2041', '2036', '2038', '2037'].map((date) => event({ id: date, date, title, forecast: true }));
  const { forecasts } = layout(list).lanes;
  expect(forecasts.map(({ event: { id } }) => id)).toEqual(['2036', '2037', '2038', '2041']);
  expect(forecasts.every(({ x, width }) => x + width <= 640)).toBe(true);
  expect(new Set(forecasts.map(({ y }) => y)).size).toBe(2);
});

test.each(WIDTHS)('in %d units a title that has room on neither side is cut off, and crosses nothing', (width) => {
  const title = '一件很长很长的事情'.repeat(20);
  const { strip, names, lanes } = layout(
    ['2019', '2030-01'].map((date) => event({ id: date, date, title })),
    width,
  );
  for (const { label } of [...names, ...lanes.lanes.flatMap(({ events }) => events)]) expect(label).toMatch(/……$/u);
  expect(names[0]?.right).toBeLessThanOrEqual(strip.at(new Date('2026-01-01')));
  expect(lanes.lanes[0]?.events[0]?.right).toBeLessThanOrEqual(lanes.plot.right);
});
