import { expect, test } from 'vitest';
import { listCharts } from '../../../src/charts/catalog.ts';
import { readReport } from '../../../src/report/report.ts';
import { cellText } from '../../../src/content/tables.ts';
import { chartTableDatasets } from '../../../src/data/chart-tables.ts';
import { FIXTURE } from '../../support/build-site.ts';

const data = readReport(FIXTURE);
const sets = new Map(chartTableDatasets(data).map((set) => [set.id, set]));
const drawn = listCharts(data).filter((chart) => chart.table !== undefined);

test.each(drawn)('$id: every row of the data has exactly the fields and a source', ({ dataset }) => {
  const set = sets.get(dataset);
  expect(set?.rows.length).toBeGreaterThan(0);
  for (const row of set?.rows ?? []) {
    expect(Object.keys(row)).toEqual(set?.fields.map(({ name }) => name));
    expect(row['sources']).not.toBe('');
  }
});

test('a translated table has both languages', () => {
  const [turbines] = sets.get('roadmap')?.rows ?? [];
  expect(turbines).toMatchObject({
    id: 'turbines',
    side: 'Turbines',
    side_zh: '机组',
    y2038: 'Folding arrays',
    y2038_zh: '成排折臂',
  });
});

test.each([
  [45_000, '45,000'],
  [2018, '2018'],
  [-15, '−15'],
  [null, ''],
  [['甲', '乙'], '甲；乙'],
] as const)('the cell %j reads %s', (cell, words) => {
  expect(cellText(Array.isArray(cell) ? [...cell] : (cell as number | null))).toBe(words);
});
