import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { PICTURE_SIZES } from '../../../../src/charts/frame/sizes.ts';
import { tableRows } from '../../../../src/charts/frame/table-rows.ts';
import { layoutRatings } from '../../../../src/charts/ratings/chart.ts';
import { readReport } from '../../../../src/report/report.ts';

const data = readReport();
const rows = tableRows(data, chartEntry(data, 'ratings'));

test.each(PICTURE_SIZES)('%s: five bands cover the axis without gap or overlap', (size) => {
  const { bands, axis } = layoutRatings(rows, size);
  const placed = bands.toSorted((a, b) => a.start - b.start);
  expect(placed[0]?.start).toBe(Math.min(...axis));
  expect(placed.at(-1)?.end).toBe(Math.max(...axis));
  for (const [index, band] of placed.slice(1).entries()) expect(band.start).toBe(placed[index]?.end);
});

test.each(PICTURE_SIZES)('%s: the limits lie where bands meet, the index in the middle of the neutral band', (size) => {
  const { ticks, bands } = layoutRatings(rows, size);
  expect(ticks.map(({ value }) => value)).toEqual([-15, -5, 0, 5, 15]);
  const borders = bands.flatMap(({ start, end }) => [start, end]);
  for (const { value, at } of ticks) if (value !== 0) expect(borders.filter((border) => border === at)).toHaveLength(2);
  const neutral = bands.find(({ row }) => row.id === 'neutral');
  expect(ticks.find(({ value }) => value === 0)?.at).toBeCloseTo(((neutral?.start ?? 0) + (neutral?.end ?? 0)) / 2, 1);
});

test('runs from sell to buy to the right, and from buy down to sell', () => {
  expect(layoutRatings(rows, 'wide').bands.map(({ row }) => row.id)).toEqual(['sell', 'underweight', 'neutral', 'overweight', 'buy']);
  const [buy, , , , sell] = layoutRatings(rows, 'narrow').bands;
  expect(buy?.row.id).toBe('buy');
  expect(buy?.start).toBeLessThan(sell?.start ?? 0);
});
