import { expect, test } from 'vitest';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { layoutPreview } from '../../../../src/charts/parameters/preview.ts';
import { isCounted, parameterRows } from '../../../../src/charts/parameters/rows.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const rows = parameterRows(readReport(FIXTURE))
  .filter(isCounted)
  .filter((row) => row.speaker === 'report');

test.each(PICTURE_SIZES)('%s: every model has its mark on its company’s line, the larger the further right', (size) => {
  const marks = layoutPreview(rows, size).lines.flatMap((line) => line.marks.map((mark) => ({ ...mark, company: line.company })));
  expect(marks.map(({ row }) => row.id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  for (const { row, company } of marks) expect(row.company).toBe(company);
  const bySize = marks.toSorted((a, b) => a.row.count - b.row.count).map(({ x }) => x);
  expect(bySize).toEqual(bySize.toSorted((a, b) => a - b));
});

test.each(PICTURE_SIZES)('%s: names meet neither each other nor the edge', (size) => {
  const { lines } = layoutPreview(rows, size);
  for (const { marks } of lines) {
    const boxes = marks.flatMap(({ row, label }) => {
      const half = textWidth(row.name, 12) / 2;
      return label === null ? [] : [{ side: label.side, left: label.x - half, right: label.x + half }];
    });
    for (const box of boxes) {
      expect(box.right).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
      expect(boxes.filter((other) => other !== box && other.side === box.side && other.left < box.right && box.left < other.right)).toEqual(
        [],
      );
    }
  }
});

test.each(PICTURE_SIZES)('%s: where names crowd, a model of two counts has its name first, then the larger ones', (size) => {
  const like = rows.find(({ id }) => id === 'sounder');
  if (!like) throw new Error('The report has no sounder');
  const crowd = [
    { ...like, id: 'least', count: 1e6 },
    { ...like, id: 'small', count: 1e9 },
    { ...like, id: 'pair', count: 1.01e9, differing: 2e9 },
    { ...like, id: 'middle', count: 1.02e9 },
    { ...like, id: 'large', count: 1.03e9 },
    { ...like, id: 'far', count: 1e12 },
  ].map((row) => ({ ...row, name: '预报模型' }));
  const named = layoutPreview(crowd, size).lines.flatMap(({ marks }) =>
    marks.filter(({ label }) => label !== null).map(({ row }) => row.id),
  );
  expect(named).toEqual(['pair', 'large', 'far']);
});

test.each(PICTURE_SIZES)('%s: no mark hides another of its line', (size) => {
  const hidden = layoutPreview(rows, size).lines.flatMap(({ marks }) =>
    marks.flatMap((one, index) =>
      marks
        .slice(index + 1)
        .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 7)
        .map((other) => `${one.row.name} / ${other.row.name}`),
    ),
  );
  expect(hidden).toEqual([]);
});
