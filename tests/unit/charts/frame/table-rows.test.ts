import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { measured, tableRows } from '../../../../src/charts/frame/table-rows.ts';
import { readReport } from '../../../../src/report/report.ts';

const data = readReport();
const chart = chartEntry(data, 'training-data');

test('a row knows its key, its name and its permalink', () => {
  const [gpt] = tableRows(data, chart);
  expect([gpt?.id, gpt?.name, gpt?.url]).toEqual(['gpt', 'GPT', '/technology/#row-training-data-gpt']);
});

test('reads cells by field, an empty one as nothing', () => {
  const [gpt] = tableRows(data, chart);
  expect(gpt?.text('printed')).toBe('约5GB');
  expect(gpt?.number('report_gb')).toBe(5);
  expect(gpt?.number('filtered_gb')).toBeNull();
});

test('says which table, row and field cannot be drawn', () => {
  const [gpt] = tableRows(data, chart);
  expect(() => gpt?.number('printed')).toThrow(/tables\.yaml, training-data, gpt: the chart measures "printed"/u);
  expect(() => gpt?.text('size')).toThrow(/training-data: has no column with the field "size"/u);
  expect(() => gpt && measured(gpt, 'filtered_gb')).toThrow(/gpt: "filtered_gb" is empty/u);
  expect(() => tableRows(data, { ...chart, table: 'no-table' })).toThrow(/has no table "no-table"/u);
  expect(() => tableRows(data, { ...chart, table: undefined })).toThrow(/training-data: the chart draws a table/u);
});
