import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { timelineInput } from '../../../../src/charts/timeline/input.ts';
import { layoutPreview } from '../../../../src/charts/timeline/preview.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const report = readReport(FIXTURE);
const input = timelineInput(report, chartEntry(report, 'timeline'));
const widths = Object.values(PICTURE_WIDTHS);

test.each(widths)('at %d units every event has its mark, and landmarks alone have names', (width) => {
  const { marks } = layoutPreview(input, width);
  expect(marks.map(({ id }) => id).toSorted()).toEqual(report.events.map(({ id }) => id).toSorted());
  const named = marks.filter(({ label }) => label).map(({ id }) => id);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((id) => !report.events.find((event) => event.id === id)?.landmark)).toEqual([]);
});

test.each(widths)('at %d units names of a lane stand clear of each other and inside the picture', (width) => {
  const events = input.events.map((event) => ({ ...event, landmark: true }));
  const boxes = layoutPreview({ ...input, events }, width).marks.flatMap(({ y, label }) =>
    label ? [{ y, left: label.x - label.half, right: label.x + label.half }] : [],
  );
  for (const box of boxes) {
    expect(box.right).toBeLessThanOrEqual(width + 0.01);
    expect(boxes.filter((other) => other !== box && other.y === box.y && other.left < box.right && box.left < other.right)).toEqual([]);
  }
});
