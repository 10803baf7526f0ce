import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readState, writeState } from '../../../../src/dom/address-state.ts';
import { parameterRows } from '../../../../src/charts/parameters/rows.ts';
import { drawnRows, filterRows, parameterChoices, SORTS, sortRows, type SortableRow } from '../../../../src/charts/parameters/view.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const rows = parameterRows(readReport(FIXTURE));
const choices = parameterChoices(['ouwan-yard', 'beiyu-grid', 'ninth-bureau'], ['tide', 'flow', 'both'], ['2026', '2028']);
const shown = (search: string) => filterRows(rows, readState(choices, search)).map(({ id }) => id);
const ALL = ['tern-2', 'sounder', 'lagoon', 'eddy', 'tern-1', 'goshawk', 'petrel', 'dove', 'moon-table', 'isobath'];

test.each([
  ['', ALL],
  ['?org=nobody', ALL],
  ['?org=ninth-bureau&domain=tide', ['tern-2', 'tern-1']],
  ['?domain=flow', ['sounder', 'goshawk', 'dove']],
  ['?year=1066', ALL],
  ['?year=2028', []],
  ['?year=2026', ['sounder']],
  ['?origin=all', ALL],
])('%s shows %j', (search, ids) => {
  expect(shown(search)).toEqual(ids);
});

test.each([
  ['', ['tern-2', 'sounder', 'tern-1', 'goshawk', 'petrel', 'dove']],
  ['?origin=all', ['tern-2', 'sounder', 'eddy', 'tern-1', 'goshawk', 'petrel', 'dove', 'moon-table']],
])('%s draws %j: what the report names, or all that have a count', (search, ids) => {
  const view = readState(choices, search);
  expect(drawnRows(filterRows(rows, view), view).map(({ id }) => id)).toEqual(ids);
});

test('where the report names none of those that the filters leave, the site’s own are drawn', () => {
  const added = rows.filter(({ origin }) => origin === 'context');
  expect(drawnRows(added, { origin: 'report' }).map(({ id }) => id)).toEqual(['eddy', 'moon-table']);
});

test('a model of two companies is found under each', () => {
  expect(shown('?org=beiyu-grid')).toEqual(['lagoon', 'goshawk', 'petrel']);
  expect(shown('?org=ouwan-yard')).toEqual(['lagoon', 'eddy', 'dove']);
});

test('every view has one address, and the address gives the view back', () => {
  const view = fc.record(
    Object.fromEntries(Object.entries(choices).map(([name, { values }]) => [name, fc.constantFrom(...values)])) as Record<
      keyof typeof choices,
      fc.Arbitrary<string>
    >,
  );
  fc.assert(
    fc.property(view, (chosen) => {
      expect(readState(choices, writeState(choices, chosen))).toEqual(chosen);
    }),
  );
  expect(writeState(choices, readState(choices, ''))).toBe('');
});

describe('sorting', () => {
  const list: SortableRow[] = [
    { name: '海燕', company: '北屿电网', date: null, domain: 'tide', count: null, report: null, source: null },
    { name: 'Gull-10', company: '鸥湾船厂', date: '2020-05', domain: 'tide', count: 5, report: 5, source: 5 },
    { name: 'Gull-2', company: '鸥湾船厂', date: '2019-02', domain: 'flow', count: 9, report: null, source: 9 },
  ];
  const names = (sort: string) => sortRows(list, sort).map(({ name }) => name);

  test.each([
    ['size', ['Gull-2', 'Gull-10', '海燕']],
    ['source', ['Gull-10', 'Gull-2', '海燕']],
    ['-source', ['Gull-2', 'Gull-10', '海燕']],
    ['report', ['Gull-10', '海燕', 'Gull-2']],
    ['date', ['Gull-2', 'Gull-10', '海燕']],
    ['-date', ['Gull-10', 'Gull-2', '海燕']],
  ])('by %s: %j, what has no value last', (sort, order) => {
    expect(names(sort)).toEqual(order);
  });

  test('numbers in names count as numbers, and every order keeps every row', () => {
    expect(names('name').filter((name) => name.startsWith('Gull'))).toEqual(['Gull-2', 'Gull-10']);
    for (const sort of SORTS) expect(names(sort).toSorted()).toEqual(list.map(({ name }) => name).toSorted());
  });
});
