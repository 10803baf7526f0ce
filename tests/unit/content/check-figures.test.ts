import { expect, test } from 'vitest';
import { checkFigures } from '../../../src/report/checks/check-figures.ts';
import { modelSchema, type Model } from '../../../src/content/schemas/model.ts';
import { tableSchema, type Cell } from '../../../src/content/schemas/table.ts';

function model(id: string, fields: Partial<Model>): Model {
  const rest = { name: id, orgs: ['maker'], date: '2020', domain: 'NLP', origin: 'report-table', section: 'models', params: null };
  return modelSchema.parse({ ...rest, id, sources: ['paper'], ...fields });
}

/** What is said of a table with these rows, and of models by id. */
function problems(rows: Record<string, Cell>, models: Record<string, Partial<Model>>): string[] {
  const table = tableSchema.parse({
    id: 'printed',
    section: 'models',
    caption: '模型',
    columns: ['模型', '参数量'],
    fields: [
      { name: 'model', from: 'report' },
      { name: 'parameters', from: 'report' },
    ],
    rowHeader: 0,
    keys: Object.keys(rows),
    rows: Object.entries(rows),
  });
  const found = checkFigures({ tables: [table], models: Object.entries(models).map(([id, fields]) => model(id, fields)) });
  return found.map(({ file, entry = '', message }) => `${file}: ${entry} ${message}`);
}

test.each([
  ['4810亿', 481_000_000_000],
  ['6.4亿', 640_000_000],
  ['1.75万亿', 1_750_000_000_000],
  ['1,620.5亿', 162_050_000_000],
  ['350万', 3_500_000],
  [null, undefined],
])('%s in the table is %s in models.yaml', (cell, count) => {
  expect(problems({ one: cell }, { one: { report_params: count } })).toEqual([]);
});

test.each([
  ['4810亿', 480_000_000_000, 'prints 4810亿 in row "one", and models.yaml has 4800亿 as report_params of "one"'],
  ['4810亿', undefined, 'prints 4810亿 in row "one", and models.yaml has nothing as report_params of "one"'],
  [null, 480_000_000_000, 'prints nothing in row "one", and models.yaml has 4800亿 as report_params of "one"'],
  ['约4810亿', 481_000_000_000, 'prints 约4810亿 in row "one"'],
])('names the table, the row and both figures: %s and %s', (cell, count, message) => {
  expect(problems({ one: cell }, { one: { report_params: count } })).toEqual([
    expect.stringContaining(`content/data/tables.yaml: printed ${message}`),
  ]);
});

test('a row may print the figure of several models', () => {
  const two = { row: 'one-two', report_params: 12_000_000_000 };
  expect(problems({ 'one-two': '120亿' }, { one: two, two })).toEqual([]);
  expect(problems({ 'one-two': '120亿' }, { one: two, two: { ...two, report_params: 1 } })).toHaveLength(1);
});

test('names a row without a model and a model without a row', () => {
  expect(problems({ one: '120亿' }, { other: {} })).toEqual([
    expect.stringContaining(
      'content/data/models.yaml: other is of the report\'s table, whose copy "printed" in tables.yaml has no row "other"',
    ),
    expect.stringContaining('content/data/tables.yaml: printed has a row "one" without a model'),
  ]);
});

test('models that the report does not list in this table are free', () => {
  const free = { report_params: 1, row: undefined };
  expect(problems({ one: '1亿' }, { one: { report_params: 100_000_000 }, two: { ...free, origin: 'report-text' } })).toEqual([]);
  expect(problems({ one: '1亿' }, { one: { report_params: 100_000_000 }, two: { ...free, section: 'elsewhere' } })).toEqual([]);
});
