import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { PICTURE_SIZES, PICTURE_WIDTHS, type Markup } from '../../../../src/charts/frame/svg.ts';
import { tableRows } from '../../../../src/charts/frame/table-rows.ts';
import { chart, layoutTrainingData } from '../../../../src/charts/training-data/chart.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const data = readReport(FIXTURE);
const entry = chartEntry(data, 'training-data');
const rows = tableRows(data, entry);

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

test.each(PICTURE_SIZES)('%s: a line parts the figure before filtering from the others, which stand below one another', (size) => {
  const { panels, divide } = layoutTrainingData(rows, size);
  const [first, second, large] = panels;
  expect(first?.x).toBe(second?.x);
  expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
  expect(divide.x1).toBeGreaterThanOrEqual((first?.x ?? 0) + (first?.width ?? 0));
  expect(divide.x1).toBeLessThan(large?.x ?? 0);
});

test('each figure stands below its name and year, with what the report calls it and what it counts, its filtered part by itself', () => {
  const words = chart
    .draw(data, entry, 'wide')
    .marks?.map(({ children }) => children.flatMap((part) => (part as Markup | undefined)?.texts ?? []));
  expect(words).toEqual([
    ['首测 2004年', '3GB', '报告称作测深数据量', '来源未见不同说法'],
    ['补测 2013年', '24GB', '报告称作测深数据量', '来源未见不同说法'],
    ['复测 2022年', '12TB 过滤前', '报告称作测深所存数据量', '过滤后2100GB', '来源的说法：回声的原始记录'],
  ]);
});

test('one picture fits any width: what is beside the line stands at a share of it', () => {
  const { fluid, marks = [] } = chart.draw(data, entry, 'narrow');
  expect(fluid).toBe(true);
  const places = (marks.at(-1)?.children ?? []).flatMap((part) =>
    typeof part === 'object' ? [/ x="([^"]*)"/u.exec(part.markup)?.[1]] : [],
  );
  expect(new Set(places)).toEqual(new Set(['48%']));
});

test.each(PICTURE_SIZES)('%s: the large square has its words in it, above its filtered part, and nothing over it', (size) => {
  const large = layoutTrainingData(rows, size).panels.at(-1);
  const [side, filtered] = [large?.side ?? 0, large?.filteredSide ?? 0];
  expect((large?.baseline ?? 0) - (large?.y ?? 0)).toBeCloseTo(side, 6);
  expect(side - filtered).toBeGreaterThan(74);
});

test('a square that its filtered part fills has its words above it', () => {
  const filling = { ...rows[2], number: (field: string) => (field === 'filtered_gb' ? 11_000 : 12_000) } as (typeof rows)[number];
  const [panel] = layoutTrainingData([filling], 'wide').panels;
  expect((panel?.baseline ?? 0) - (panel?.y ?? 0)).toBeCloseTo((panel?.side ?? 0) + 76, 6);
});
