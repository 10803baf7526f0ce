import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { tableRows } from '../../../../src/charts/frame/table-rows.ts';
import { layoutTrainingData } from '../../../../src/charts/training-data/chart.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const data = readReport(FIXTURE);
const rows = tableRows(data, chartEntry(data, 'training-data'));

test.each(PICTURE_SIZES)('%s: areas are in proportion to the data, the filtered part too', (size) => {
  const [first, fill, second] = layoutTrainingData(rows, size).panels;
  const area = (side = 0) => side ** 2;
  // 3, 24 and 12,000 GB, of the last 2100 GB filtered.
  expect(area(fill?.side) / area(first?.side)).toBeCloseTo(8, 1);
  expect(area(second?.side) / area(fill?.side) / 500).toBeCloseTo(1, 2);
  expect(area(second?.filteredSide ?? 0) / area(second?.side)).toBeCloseTo(0.175, 3);
});

test.each(PICTURE_SIZES)('%s: panels and squares stay inside the picture and apart from one another', (size) => {
  const { panels, height } = layoutTrainingData(rows, size);
  for (const panel of panels) {
    expect(panel.x + Math.max(panel.width, panel.side)).toBeLessThanOrEqual(PICTURE_WIDTHS[size]);
    expect(panel.y + panel.height).toBeLessThanOrEqual(height);
    for (const other of panels.filter((one) => one !== panel)) {
      const isBeside = panel.x + panel.width <= other.x || other.x + other.width <= panel.x;
      expect(isBeside || panel.y + panel.height <= other.y || other.y + other.height <= panel.y).toBe(true);
    }
  }
});

test.each(PICTURE_SIZES)('%s: a line parts the figure before filtering from the others', (size) => {
  const { panels, divide } = layoutTrainingData(rows, size);
  const [first, second, last] = panels;
  const along = size === 'wide' ? ('x' as const) : ('y' as const);
  expect(divide[`${along}1`]).toBeGreaterThan(Math.max(first?.[along] ?? 0, second?.[along] ?? 0));
  expect(divide[`${along}1`]).toBeLessThan(last?.[along] ?? 0);
});

test('wide: the small squares stand below one another beside the large one, the last on its baseline', () => {
  const [first, second, large] = layoutTrainingData(rows, 'wide').panels;
  expect(first?.x).toBe(second?.x);
  expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
  expect(second?.baseline).toBeCloseTo(large?.baseline ?? 0, 6);
});

test.each(PICTURE_SIZES)('%s: the large square has its words in it, above its filtered part, and nothing over it', (size) => {
  const large = layoutTrainingData(rows, size).panels.at(-1);
  const [side, filtered] = [large?.side ?? 0, large?.filteredSide ?? 0];
  expect((large?.baseline ?? 0) - (large?.y ?? 0)).toBeCloseTo(side, 6);
  expect(side - filtered).toBeGreaterThan(76);
});

test('a square that its filtered part fills has its words above it', () => {
  const filling = { ...rows[2], number: (field: string) => (field === 'filtered_gb' ? 11_000 : 12_000) } as (typeof rows)[number];
  const [panel] = layoutTrainingData([filling], 'wide').panels;
  expect((panel?.baseline ?? 0) - (panel?.y ?? 0)).toBeCloseTo((panel?.side ?? 0) + 76, 6);
});
