import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { timelineInput } from '../../../../src/charts/timeline/input.ts';
import { drawPreview, layoutPreview } from '../../../../src/charts/timeline/preview.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const report = readReport(FIXTURE);
const input = timelineInput(report, chartEntry(report, 'timeline'));

const { strip, names } = layoutPreview(input, 'narrow');

test('every event is a dot of the strip, and every landmark has its name', () => {
  expect(strip.dots.map(({ id }) => id).toSorted()).toEqual(report.events.map(({ id }) => id).toSorted());
  const landmarks = report.events.filter(({ landmark }) => landmark).map(({ id }) => id);
  expect(landmarks.length).toBeGreaterThan(2);
  expect(names.placed.map(({ id }) => id).toSorted()).toEqual(landmarks.toSorted());
});

test('dots stand upon one another on their side of the report date, and meet nowhere in the least width', () => {
  for (const { id, x, y, forecast = false } of strip.dots) {
    expect(x > strip.reportX).toBe(forecast);
    const near = strip.dots.filter((other) => other.id !== id && Math.abs(other.x - x) < 6 && Math.abs(other.y - y) < 6);
    expect(near).toEqual([]);
  }
});

test('a name stands below its dot, inside the picture and clear of the others of its row', () => {
  const { strip, names } = layoutPreview({ ...input, events: input.events.map((event) => ({ ...event, landmark: true })) }, 'narrow');
  for (const name of names.placed) {
    expect(name.x).toBe(strip.dots.find(({ id }) => id === name.id)?.x);
    expect(name.side === 'after' ? name.x : name.left).toBeGreaterThanOrEqual(0);
    expect(name.side === 'after' ? name.right : name.x).toBeLessThanOrEqual(PICTURE_WIDTHS.narrow);
    const beside = names.placed.filter((other) => other !== name && other.row === name.row);
    expect(beside.filter((other) => name.left < other.right && other.left < name.right)).toEqual([]);
  }
});

test('a name stands in the first row where there is room', () => {
  const landmarks = [
    ['a', '2008-01-01'],
    ['b', '2016-01-01'],
    ['c', '2024-01-01'],
    ['d', '2032-01-01'],
  ].map(([id = '', date = '']) => ({ id, date, title: `第${id}件事情`, lane: 'machine', origin: 'report' as const, landmark: true }));
  const rows = (size: 'narrow' | 'wide') => layoutPreview({ ...input, events: landmarks }, size).names.placed.map(({ row }) => row);
  expect(rows('wide')).toEqual([0, 0, 0, 0]);
  expect(Math.max(...rows('narrow'))).toBeGreaterThan(0);
});

test.each(['narrow', 'wide'] as const)('no line from a name to the strip passes the words of another in a %s picture', (size) => {
  const { names } = layoutPreview(input, size);
  const passed = names.placed.flatMap(({ id, x, row }) =>
    names.placed
      .filter(
        ({ side, left, right, labelX, ...upper }) =>
          upper.row < row && x > (side === 'after' ? labelX : left) && x < (side === 'after' ? right : labelX),
      )
      .map((upper) => `${id} through ${upper.id}`),
  );
  expect(passed).toEqual([]);
});

test('a picture fits any width: words and shapes stand at shares of it, lines are stretched and keep their width', () => {
  const { fluid, before = [] } = drawPreview(input, 'narrow');
  expect(fluid).toBe(true);
  const parts = before.map((part) => (typeof part === 'string' ? part : (part?.markup ?? '')));
  for (const { label } of names.placed) expect(parts.find((part) => part.includes(`>${label}<`))).toMatch(/^<text [^>]*x="[\d.]+%"/u);
  const stretched = parts.find((part) => part.includes('preserveAspectRatio="none"')) ?? '';
  expect(stretched.match(/<path/gu)).toHaveLength(4);
  expect(stretched.match(/ vector-effect="non-scaling-stroke"/gu)).toHaveLength(4);
  // A point an event of the report; one without any length would be stretched in some browsers.
  const reported = input.events.filter(({ forecast, origin }) => !forecast && origin === 'report');
  expect(stretched.match(/v\.1z/gu)).toHaveLength(reported.length);
});
