import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { layoutArchitectures } from '../../../../src/charts/gpu-architectures/chart.ts';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/sizes.ts';
import { tableRows } from '../../../../src/charts/frame/table-rows.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';
import { tableRow } from '../../../support/table-row.ts';

const data = readReport(FIXTURE);
const rows = tableRows(data, chartEntry(data, 'gpu-architectures'));
const counts = [
  { field: 'with_trial', speaker: 'source' as const },
  { field: 'without_trial', speaker: 'report' as const },
];
const layout = (size: 'narrow' | 'wide', list = rows) => layoutArchitectures(list, { period: [1998, 2032], counts }, size);
/** Frames a year or two apart, two of them of one year. */
const crowd = [2000, 2003, 2005, 2007, 2009, 2010, 2011, 2013, 2016, 2016].map((year, index) =>
  tableRow(`机架${String(index)}`, { year, with_trial: index + 1, without_trial: null }),
);

test.each(PICTURE_SIZES)('%s: counts six from the trial frame and five from the next, each by its column', (size) => {
  expect(layout(size).counts.map(({ first, last, total }) => [first, last, total])).toEqual([
    ['试制', '三转子', 6],
    ['单转子', '三转子', 5],
  ]);
});

test.each(PICTURE_SIZES)('%s: equal years are equal lengths, and two of one year stand apart', (size) => {
  const { architectures, ticks } = layout(size);
  const at = (id: string) => architectures.find(({ row }) => row.id === id)?.at ?? 0;
  // 1998, 2011, and two of 2018.
  expect((at('twin') - at('single')) / 13).toBeCloseTo((at('folding') - at('twin')) / 7, 2);
  expect(at('folding')).toBe(ticks.find(({ year }) => year === 2018)?.at);
  expect(at('tilting') - at('folding')).toBeGreaterThan(18);
});

test.each(PICTURE_SIZES)("%s: the report's period leaves the trial frame out", (size) => {
  const { architectures, period } = layout(size);
  const inside = architectures.filter(({ at }) => at >= period.start && at <= period.end).map(({ row }) => row.id);
  expect(inside).toEqual(['single', 'twin', 'folding', 'tilting', 'triple']);
});

test.each([
  ['the report', rows],
  ['a crowd', crowd],
])('no two names of %s in a row meet on the wide strip, and none leaves it', (_, list) => {
  const { architectures } = layout('wide', list);
  const boxes = architectures.map(({ row, at, level }) => ({
    level,
    left: at - textWidth(row.name, 12.5) / 2,
    right: at + textWidth(row.name, 12.5) / 2,
  }));
  for (const box of boxes) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(PICTURE_WIDTHS.wide);
    expect(boxes.filter((other) => other !== box && other.level === box.level && other.left < box.right && box.left < other.right)).toEqual(
      [],
    );
  }
});

test.each([
  ['the report', rows],
  ['a crowd', crowd],
])('on the wide strip no name of %s stands across the stem of another', (_, list) => {
  const { architectures } = layout('wide', list);
  const crossed = architectures.flatMap((one) =>
    architectures
      .filter((other) => other.level > one.level && Math.abs(other.at - one.at) < textWidth(one.row.name, 12.5) / 2)
      .map((other) => `${one.row.name} / ${other.row.name}`),
  );
  expect(crossed).toEqual([]);
});
