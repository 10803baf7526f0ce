import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { readReport } from '../../../../src/report/report.ts';
import type { TimelineEvent } from '../../../../src/content/schemas/event.ts';
import { timelineInput } from '../../../../src/charts/timeline/events.ts';
import { layoutOverview } from '../../../../src/charts/timeline/overview.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const data = readReport(FIXTURE);
const { events } = data;
const input = timelineInput(data, chartEntry(data, 'timeline'));
const event = (over: Partial<TimelineEvent>): TimelineEvent => ({
  id: 'one',
  title: '甲',
  text: '甲发布。',
  date: '2021-06-15',
  lane: 'machine',
  origin: 'report',
  sources: ['almanac-2034'],
  ...over,
});
const layout = (list: TimelineEvent[]) => layoutOverview({ ...input, events: list }, 640);

test.each([640, 900, 1160])('places every event once in %d units, marks and labels apart and inside the picture', (width) => {
  const overview = layoutOverview(input, width);
  expect(overview.events.map(({ id }) => id).toSorted()).toEqual(events.map(({ id }) => id).toSorted());
  for (const one of overview.events) {
    expect(one.left).toBeGreaterThanOrEqual(0);
    expect(one.right).toBeLessThanOrEqual(width);
    const neighbours = overview.events.filter((other) => other !== one && other.lane === one.lane && other.row === one.row);
    expect(neighbours.filter((other) => one.left < other.right && other.left < one.right)).toEqual([]);
  }
});

test('puts an event into its lane, and the lanes below one another', () => {
  const { lanes, events: placed } = layout(events);
  for (const { lane, y } of placed) {
    const own = lanes.find((candidate) => candidate.lane === lane);
    expect(y).toBeGreaterThan(own?.top ?? Infinity);
    expect(y).toBeLessThan(own?.bottom ?? 0);
  }
  expect(lanes.slice(1).map(({ top }) => top)).toEqual(lanes.slice(0, -1).map(({ bottom }) => bottom));
});

test('shows the span of a date known to the year or month, and none for a full date', () => {
  const [year, month, day] = ['2021', '2021-06', '2021-06-15'].map((date) => layout([event({ date })]).events[0]?.span);
  expect((year?.end ?? 0) - (year?.start ?? 0)).toBeGreaterThan(10 * ((month?.end ?? 0) - (month?.start ?? 0)));
  expect(month?.end).toBeGreaterThan(month?.start ?? Infinity);
  expect(day).toBeUndefined();
});

test('stacks events of a day in rows of their own', () => {
  const rows = layout([event({ id: 'a' }), event({ id: 'b' }), event({ id: 'c' })]).events.map(({ row }) => row);
  expect(rows).toEqual([0, 1, 2]);
});

test('turns a label to the left where it would leave the picture', () => {
  const [early, late] = layout([event({ id: 'a' }), event({ id: 'b', date: '2041', forecast: true })]).events;
  expect(early?.side).toBe('end');
  expect(late?.side).toBe('start');
});

test('draws every forecast beyond what had happened at the report date', () => {
  const { events: placed, reportX } = layout(events);
  expect(placed.filter(({ kind }) => kind === 'forecast').every(({ x }) => x > reportX)).toBe(true);
  expect(placed.filter(({ kind }) => kind !== 'forecast').every(({ x }) => x <= reportX)).toBe(true);
});

test.each([640, 900, 1160])('in %d units no label of what had happened runs beyond the report date, and no forecast before it', (width) => {
  const { events: placed, reportX } = layoutOverview(input, width);
  const spans = placed.map(({ id, kind, labelX, side, left, right }) => ({
    id,
    forecast: kind === 'forecast',
    from: side === 'start' ? left : labelX,
    to: side === 'start' ? labelX : right,
  }));
  expect(spans.filter(({ forecast, from, to }) => (forecast ? from < reportX : to > reportX)).map(({ id }) => id)).toEqual([]);
});

test.each([640, 900, 1160])('in %d units a title that has room on neither side is cut off, and crosses nothing', (width) => {
  const title = '一件很长很长的事情'.repeat(20);
  const dates = ['2019', '2033-01', '2036', '2041'];
  const list = dates.map((date) => event({ id: date, date, title, forecast: date > '2034' }));
  const { events: placed, plot, reportX } = layoutOverview({ ...input, events: list }, width);
  for (const { forecast, side, left, right, labelX, label } of placed) {
    const [from, to] = side === 'start' ? [left, labelX] : [labelX, right];
    expect(label).toMatch(/……$/u);
    expect(from).toBeGreaterThanOrEqual(forecast ? reportX : plot.left);
    expect(to).toBeLessThanOrEqual(forecast ? plot.right : reportX);
  }
});
