import { expect, test } from 'vitest';
import { chartEntry, drawChart } from '../../../../src/charts/catalog.ts';
import { PICTURE_SIZES } from '../../../../src/charts/frame/svg.ts';
import { chartTable, tableRows } from '../../../../src/charts/frame/table-rows.ts';
import { layoutRatings } from '../../../../src/charts/ratings/chart.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const data = readReport(FIXTURE);
const entry = chartEntry(data, 'ratings');
const rows = tableRows(data, entry);

test.each(PICTURE_SIZES)('%s: the bands cover the axis without gap or overlap', (size) => {
  const { bands, axis } = layoutRatings(rows, size);
  expect(bands).toHaveLength(3);
  const placed = bands.toSorted((a, b) => a.start - b.start);
  expect(placed[0]?.start).toBe(Math.min(...axis));
  expect(placed.at(-1)?.end).toBe(Math.max(...axis));
  for (const [index, band] of placed.slice(1).entries()) expect(band.start).toBe(placed[index]?.end);
});

test.each(PICTURE_SIZES)('%s: the limits lie where bands meet, the index where its band is nothing', (size) => {
  const { ticks, bands } = layoutRatings(rows, size);
  expect(ticks.map(({ value }) => value)).toEqual([-20, 0, 8]);
  const borders = bands.flatMap(({ start, end }) => [start, end]);
  for (const { value, at } of ticks) if (value !== 0) expect(borders.filter((border) => border === at)).toHaveLength(2);
  // From 20 below to 8 above: five parts of seven, counted from the lower limit.
  const [low, index, high] = ticks.map(({ at }) => at);
  expect(((index ?? 0) - (low ?? 0)) / ((high ?? 0) - (low ?? 0))).toBeCloseTo(5 / 7, 3);
});

test('runs from the lowest to the highest to the right, and from the highest down', () => {
  expect(layoutRatings(rows, 'wide').bands.map(({ row }) => row.id)).toEqual(['spring', 'neap', 'slack']);
  const [highest, , lowest] = layoutRatings(rows, 'narrow').bands;
  expect([highest?.row.id, lowest?.row.id]).toEqual(['slack', 'spring']);
  expect(highest?.start).toBeLessThan(lowest?.start ?? 0);
});

test.each(PICTURE_SIZES)('%s: a band is as dark as it is far from the index, on either side', (size) => {
  const bands = [...drawChart(data, 'ratings', size).markup.matchAll(/ band--(\d)/gu)].map(([, distance]) => distance);
  expect(bands).toEqual(['1', '0', '1']);
});

test.each(PICTURE_SIZES)('%s: coordinates have no more than two decimals', (size) => {
  expect(drawChart(data, 'ratings', size).markup.match(/\d\.\d{3,}/gu)).toBeNull();
});

test('wide, the names stand on one line, however many lines what they mean has', () => {
  const table = chartTable(data, entry);
  const long = {
    ...data,
    tables: [
      {
        ...table,
        rows: table.rows.map((cells, at) => (at === 1 ? cells.map((cell) => (typeof cell === 'string' ? cell.repeat(3) : cell)) : cells)),
      },
    ],
  };
  const heights = [...drawChart(long, 'ratings', 'wide').markup.matchAll(/class="heading"[^>]* y="([^"]*)"/gu)].map(([, y]) => y);
  expect(heights).toHaveLength(3);
  expect(new Set(heights).size).toBe(1);
});
