import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { picture } from '../../../../src/charts/frame/picture.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { type DrawnEvent, timelineInput } from '../../../../src/charts/timeline/input.ts';
import { drawOverview, layoutOverview, openableYears } from '../../../../src/charts/timeline/overview.ts';
import { keyWidth } from '../../../../src/charts/timeline/shapes.ts';
import { drawStrip, layoutStrip, stripYears } from '../../../../src/charts/timeline/strip.ts';
import { readReport } from '../../../../src/report/report.ts';
import { formatDate } from '../../../../src/text/dates.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const data = readReport(FIXTURE);
const input = timelineInput(data, chartEntry(data, 'timeline'));
const WIDTHS = [700, 900, 1160];
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

test.each([288, ...WIDTHS])('in %d units the dots of what is forecast keep clear of the strokes that break the axis', (width) => {
  const events = [...input.events, event({ date: '2034', forecast: true })];
  const strip = layoutStrip({ ...input, events }, { left: 0, right: width, radius: 3 });
  for (const { x } of strip.dots.filter(({ forecast }) => forecast)) expect(x - strip.radius).toBeGreaterThan(strip.reportX + 6);
});

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

test.each(WIDTHS)('in %d units labels stand before their marks, and behind only where there is no room', (width) => {
  const { lanes, plot } = layoutOverview(input, width).lanes;
  for (const { side, label, x, span } of lanes.flatMap(({ events }) => events))
    expect([label, side]).toEqual([label, (span?.start ?? x) - 9 - textWidth(label, 12.5) < plot.left ? 'after' : 'before']);
});

test.each(WIDTHS)('in %d units the buttons of the years cover nothing of one another nor the line of the report', (width) => {
  const { markup } = picture(drawOverview(input, width, { isLinked: true }), 'wide', { label: '', marks: '' });
  const boxes = [...markup.matchAll(/year-link__box" x="([\d.]+)" width="([\d.]+)"/gu)].map(([, x, length]) => [
    Number(x),
    Number(x) + Number(length),
  ]);
  const { reportX } = layoutOverview(input, width).strip;
  expect(boxes).toHaveLength(openableYears(input).length);
  for (const [index, [start = 0, end = 0]] of boxes.entries()) {
    expect(end).toBeLessThan(reportX);
    expect(start).toBeGreaterThanOrEqual(boxes[index - 1]?.[1] ?? 0);
  }
});

test.each(WIDTHS)(
  'in %d units years that are as long as a button have theirs below them, apart, and before the line of the report',
  (width) => {
    const few = { ...input, reportDate: '2034-05-15', years: { from: 2017, to: 2042, open: { from: 2031, to: 2035 } } };
    const events = [2031, 2032, 2033, 2034].map((year) => event({ id: String(year), date: `${year}-02` }));
    const { markup } = picture(drawOverview({ ...few, events }, width, { isLinked: true }), 'wide', { label: '', marks: '' });
    const boxes = [...markup.matchAll(/year-link__box" x="([\d.]+)" width="([\d.]+)"/gu)].map((box) => box.slice(1).map(Number));
    const [[, length = 0] = []] = boxes;
    const middles = boxes.map(([x = 0]) => x + length / 2);
    const { strip } = layoutOverview({ ...few, events }, width);
    const years = stripYears(few, strip).slice(-4);
    expect(middles).toHaveLength(years.length);
    expect((middles[3] ?? 0) + length / 2).toBeLessThan(strip.reportX);
    for (const [index, { start, end }] of years.slice(0, -1).entries()) {
      expect(middles[index]).toBeGreaterThan(start);
      expect(middles[index]).toBeLessThan(end);
      expect(Math.round((middles[index + 1] ?? 0) - (middles[index] ?? 0)) - length).toBeGreaterThanOrEqual(4);
    }
  },
);

test.each([288, ...WIDTHS])('in %d units the strip says how much had happened and is forecast, clear of its line and its key', (width) => {
  const strip = layoutStrip(input, { left: 1, right: width - 1, radius: 2 });
  const { all, before, x, later, left } = strip.words;
  const ahead = input.events.filter(({ forecast }) => forecast).length;
  expect(all).toBe(`至报告日期${formatDate(input.reportDate)}，${input.events.length - ahead}项；预测${ahead}项`);
  const baseline = strip.head - 12;
  const line = drawStrip(input, strip).map(({ markup }) => /report-line" d="M\S+ ([\d.]+)V/u.exec(markup)?.[1] ?? '').join(''); // prettier-ignore
  if (later === undefined) {
    // One line from the edge, as the key above it, and above that of the date.
    expect([before, x]).toEqual([all, strip.left]);
    expect(Number(line)).toBeGreaterThan(baseline + 3);
  } else {
    expect(x).toBeLessThan(strip.reportX);
    expect(strip.reportX + textWidth(later, 12.5)).toBeLessThan(strip.right);
    expect([before, later.replace('，另取比例', '')].join('；')).toBe(all);
  }
  expect(left).toBeGreaterThan(baseline < 20 ? keyWidth() : 0);
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
