import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { measured, tableRows } from '../../../../src/charts/frame/table-rows.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const data = readReport(FIXTURE);
const chart = chartEntry(data, 'training-data');

test('a row knows its key, its name and its permalink', () => {
  const [first] = tableRows(data, chart);
  expect([first?.id, first?.name, first?.url]).toEqual(['first', '首测', '/resource/#row-soundings-first']);
});

test('reads cells by field, an empty one as nothing', () => {
  const [first] = tableRows(data, chart);
  expect(first?.text('printed')).toBe('3GB');
  expect(first?.number('report_gb')).toBe(3);
  expect(first?.number('filtered_gb')).toBeNull();
});

test('says which table, row and field cannot be drawn', () => {
  const [first] = tableRows(data, chart);
  expect(() => first?.number('printed')).toThrow(/tables\.yaml, soundings, first: the chart measures "printed"/u);
  expect(() => first?.text('size')).toThrow(/soundings: has no column with the field "size"/u);
  expect(() => first && measured(first, 'filtered_gb')).toThrow(/first: "filtered_gb" is empty/u);
  expect(() => tableRows(data, { ...chart, table: 'no-table' })).toThrow(/has no table "no-table"/u);
  expect(() => tableRows(data, { ...chart, table: undefined })).toThrow(/training-data: the chart draws a table/u);
});
