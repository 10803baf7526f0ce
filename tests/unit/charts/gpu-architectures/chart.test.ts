import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { layoutArchitectures } from '../../../../src/charts/gpu-architectures/chart.ts';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
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
const layout = (size: 'narrow' | 'wide', list = rows, period: [number, number] = [1998, 2032]) =>
  layoutArchitectures(list, { period, counts }, size);
/** Frames a year or two apart, two of them of one year. */
const crowd = [2000, 2003, 2005, 2007, 2009, 2010, 2011, 2013, 2016, 2016].map((year, index) =>
  tableRow(`机架${String(index)}`, { year, with_trial: index + 1, without_trial: null }),
);

const uncounted = { with_trial: null, without_trial: null };
/** Frames with long names where the strip begins and ends, two of them of its last year. */
const ends = [2000, 2010, 2012, 2012].map((year, index) =>
  tableRow(`很长的机架名称${String(index)}`, { year, with_trial: index + 1, without_trial: null }),
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
  // The ticks are of one measure with the frames, labelled or not.
  const [first, next] = ticks;
  const aYear = ((next?.at ?? 0) - (first?.at ?? 0)) / ((next?.year ?? 0) - (first?.year ?? 0));
  expect(at('folding')).toBeCloseTo((first?.at ?? 0) + (2018 - (first?.year ?? 0)) * aYear, 1);
  expect(at('tilting') - at('folding')).toBeGreaterThan(18);
});

test.each(PICTURE_SIZES)("%s: the report's period leaves the trial frame out", (size) => {
  const { architectures, period } = layout(size);
  const inside = architectures.filter(({ at }) => at >= period.start && at <= period.end).map(({ row }) => row.id);
  expect(inside).toEqual(['single', 'twin', 'folding', 'tilting', 'triple']);
});

test.each(PICTURE_SIZES)('%s: the years keep apart, whatever the span', (size) => {
  for (const last of [2001, 2010, 2036, 2100]) {
    const { ticks } = layout(
      size,
      [tableRow('one', { ...uncounted, year: 2000 }), tableRow('two', { ...uncounted, year: last })],
      [2000, last],
    );
    for (const [index, { at }] of ticks.slice(1).entries())
      expect(at - (ticks[index]?.at ?? 0)).toBeGreaterThanOrEqual(textWidth('2000', 12) + 8);
  }
});

test.each([
  ['the report', rows],
  ['a crowd', crowd],
  ['long names at the ends', ends],
])('no two names of %s in a row meet on the wide strip, and none leaves it', (_, list) => {
  const { architectures } = layout('wide', list);
  const boxes = architectures.map(({ row, nameX, level }) => ({
    level,
    left: nameX - textWidth(row.name, 12.5) / 2,
    right: nameX + textWidth(row.name, 12.5) / 2,
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
      .filter((other) => other.level > one.level && Math.abs(other.at - one.nameX) < textWidth(one.row.name, 12.5) / 2)
      .map((other) => `${one.row.name} / ${other.row.name}`),
  );
  expect(crossed).toEqual([]);
});
