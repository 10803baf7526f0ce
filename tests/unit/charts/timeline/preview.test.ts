import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { timelineInput } from '../../../../src/charts/timeline/input.ts';
import { layoutPreview } from '../../../../src/charts/timeline/preview.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const report = readReport(FIXTURE);
const input = timelineInput(report, chartEntry(report, 'timeline'));

test.each(PICTURE_SIZES)('%s: every event is a dot of the strip, and every landmark has its name', (size) => {
  const { strip, names } = layoutPreview(input, size);
  expect(strip.dots.map(({ id }) => id).toSorted()).toEqual(report.events.map(({ id }) => id).toSorted());
  const landmarks = report.events.filter(({ landmark }) => landmark).map(({ id }) => id);
  expect(landmarks.length).toBeGreaterThan(2);
  expect(names.placed.map(({ id }) => id).toSorted()).toEqual(landmarks.toSorted());
});

test.each(PICTURE_SIZES)('%s: a name stands below its dot, inside the picture and clear of the others of its row', (size) => {
  const { strip, names } = layoutPreview({ ...input, events: input.events.map((event) => ({ ...event, landmark: true })) }, size);
  for (const name of names.placed) {
    expect(name.x).toBe(strip.dots.find(({ id }) => id === name.id)?.x);
    expect(Math.min(name.left, name.x - 5.4)).toBeGreaterThanOrEqual(0);
    expect(Math.max(name.side === 'after' ? name.right : 0, name.x + 5.4)).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
    const beside = names.placed.filter((other) => other !== name && other.row === name.row);
    expect(beside.filter((other) => name.left < other.right && other.left < name.right)).toEqual([]);
  }
});

test.each(PICTURE_SIZES)('%s: no line from a mark to the strip passes the words of another', (size) => {
  const { placed } = layoutPreview(input, size).names;
  const passed = placed.flatMap(({ id, x, row }) =>
    placed
      .filter(
        ({ side, left, right, labelX, ...upper }) =>
          upper.row < row && x > (side === 'after' ? labelX : left) && x < (side === 'after' ? right : labelX),
      )
      .map((upper) => `${id} through ${upper.id}`),
  );
  expect(passed).toEqual([]);
});
