import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { layoutArchitectures } from '../../../../src/charts/gpu-architectures/chart.ts';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/sizes.ts';
import { tableRows } from '../../../../src/charts/frame/table-rows.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { readReport } from '../../../../src/report/report.ts';

const data = readReport();
const rows = tableRows(data, chartEntry(data, 'gpu-architectures'));
const counts = [
  { field: 'count_from_tesla', speaker: 'source' as const },
  { field: 'count_from_fermi', speaker: 'report' as const },
];
const layout = (size: 'narrow' | 'wide') => layoutArchitectures(rows, { period: [2008, 2022], counts }, size);

test.each(PICTURE_SIZES)('%s: counts nine from Tesla and eight from Fermi', (size) => {
  expect(layout(size).counts.map(({ first, last, total }) => [first, last, total])).toEqual([
    ['Tesla', 'Hopper', 9],
    ['Fermi', 'Hopper', 8],
  ]);
});

test.each(PICTURE_SIZES)('%s: equal years are equal lengths, and two of one year stand apart', (size) => {
  const { architectures, ticks } = layout(size);
  const at = (id: string) => architectures.find(({ row }) => row.id === id)?.at ?? 0;
  expect(at('kepler') - at('fermi')).toBeCloseTo(at('maxwell') - at('kepler'), 5);
  expect(at('hopper')).toBe(ticks.find(({ year }) => year === 2022)?.at);
  expect(at('ada') - at('hopper')).toBeGreaterThan(18);
});

test.each(PICTURE_SIZES)("%s: the report's period leaves Tesla out", (size) => {
  const { architectures, period } = layout(size);
  const inside = architectures.filter(({ at }) => at >= period.start && at <= period.end).map(({ row }) => row.id);
  expect(inside).not.toContain('tesla');
  expect(inside).toHaveLength(8);
});

test('no two names in a row meet on the wide strip, and none leaves it', () => {
  const { architectures } = layout('wide');
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

test('on the wide strip no name stands across the stem of another', () => {
  const { architectures } = layout('wide');
  const crossed = architectures.flatMap((one) =>
    architectures
      .filter((other) => other.level > one.level && Math.abs(other.at - one.at) < textWidth(one.row.name, 12.5) / 2)
      .map((other) => `${one.row.name} / ${other.row.name}`),
  );
  expect(crossed).toEqual([]);
});
