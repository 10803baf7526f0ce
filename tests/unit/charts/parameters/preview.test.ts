import { expect, test } from 'vitest';
import { PICTURE_SIZES, PICTURE_WIDTHS, type PictureSize } from '../../../../src/charts/frame/svg.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { layoutPreview } from '../../../../src/charts/parameters/preview.ts';
import { isCounted, parameterRows } from '../../../../src/charts/parameters/rows.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const rows = parameterRows(readReport(FIXTURE))
  .filter(isCounted)
  .filter((row) => row.speaker === 'report');

/** The one model of the invented report with these counts instead of its own. */
function layoutOf(count: number, differing: number | null, size: PictureSize) {
  const like = rows.find(({ id }) => id === 'sounder');
  if (!like) throw new Error('The report has no sounder');
  const others = [1e8, 1e12].map((other) => ({ ...like, id: String(other), count: other }));
  const { rows: placed } = layoutPreview([{ ...like, id: 'it', name: '海峡预报模型', count, differing }, ...others], size);
  const it = placed.find(({ row }) => row.id === 'it');
  if (!it) throw new Error('The model is not drawn');
  return it;
}

test.each(PICTURE_SIZES)('%s: every model has a row, those in dispute first and then the largest', (size) => {
  const ids = layoutPreview(rows, size).rows.map(({ row }) => row.id);
  expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  const disputed = rows.filter(({ differing }) => differing !== null).map(({ id }) => id);
  expect(ids.slice(0, disputed.length)).toEqual(disputed);
  const counts = ids.slice(disputed.length).map((id) => rows.find((row) => row.id === id)?.count ?? 0);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

// Near one another and far apart, at either end of the axis and in its middle.
test.each(
  PICTURE_SIZES.flatMap((size) =>
    [1.1e8, 3e9, 1e10, 9e11].flatMap((count) => [null, 1.2e8, 2e9, 8e9, 1.2e10, 8e11].map((other) => [size, count, other] as const)),
  ),
)('%s: of %d and %d each figure stands beside the marks, on none of them and inside the picture', (size, count, differing) => {
  const { x, differingX, y, labels, labelY } = layoutOf(count, differing, size);
  const boxes = labels.map(({ x: at, anchor, parts }) => {
    const width = textWidth(parts.map(({ words }) => words).join(' '), 12.5);
    return anchor === 'start' ? { left: at, right: at + width } : { left: at - width, right: at };
  });
  for (const { left, right } of boxes) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
    if (labelY === y) for (const mark of [x, differingX ?? x]) expect(mark < left || mark > right).toBe(true);
  }
  const [one, two] = boxes;
  if (one && two) expect(one.right < two.left || two.right < one.left).toBe(true);
  expect(labels.flatMap(({ parts }) => parts.flatMap(({ by }) => by ?? [])).toSorted()).toEqual(
    differing === null ? ['report'] : ['report', 'source'],
  );
});

test.each(PICTURE_SIZES)('%s: no mark hides the other of its row', (size) => {
  const { x, differingX, shift } = layoutOf(1e10, 1.01e10, size);
  expect(Math.hypot((differingX ?? x) - x, 2 * shift)).toBeGreaterThan(7);
});
