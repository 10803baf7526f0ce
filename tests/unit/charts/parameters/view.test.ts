import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readState, writeState } from '../../../../src/dom/address-state.ts';
import { parameterRows } from '../../../../src/charts/parameters/rows.ts';
import { filterRows, parameterChoices, SORTS, sortRows, type SortableRow } from '../../../../src/charts/parameters/view.ts';
import { readReport } from '../../../../src/report/report.ts';

const rows = parameterRows(readReport());
const choices = parameterChoices(['openai', 'google', 'deepmind'], ['NLP', 'CV']);
const shown = (search: string) => filterRows(rows, readState(choices, search));

test.each([
  ['', rows.length],
  ['?org=nobody', rows.length],
  ['?org=openai&domain=CV', rows.filter(({ orgs, domain }) => orgs.includes('openai') && domain === 'CV').length],
  ['?origin=report-table', rows.filter(({ origin }) => origin === 'report-table').length],
])('%s shows %d models', (search, count) => {
  expect(shown(search)).toHaveLength(count);
});

test('a model of two companies is found under each', () => {
  const view = readState(parameterChoices(['microsoft', 'nvidia'], []), '?org=nvidia');
  expect(filterRows(rows, view).map(({ id }) => id)).toContain('mt-nlg');
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
    { name: '盘古', company: '华为', date: null, domain: 'NLP', count: null, report: null, source: null },
    { name: 'GPT-10', company: 'OpenAI', date: '2020-05', domain: 'NLP', count: 5, report: 5, source: 5 },
    { name: 'GPT-2', company: 'OpenAI', date: '2019-02', domain: 'CV', count: 9, report: null, source: 9 },
  ];
  const names = (sort: string) => sortRows(list, sort).map(({ name }) => name);

  test.each([
    ['size', ['GPT-2', 'GPT-10', '盘古']],
    ['source', ['GPT-10', 'GPT-2', '盘古']],
    ['-source', ['GPT-2', 'GPT-10', '盘古']],
    ['report', ['GPT-10', '盘古', 'GPT-2']],
    ['date', ['GPT-2', 'GPT-10', '盘古']],
    ['-date', ['GPT-10', 'GPT-2', '盘古']],
  ])('by %s: %j, what has no value last', (sort, order) => {
    expect(names(sort)).toEqual(order);
  });

  test('numbers in names count as numbers, and every order keeps every row', () => {
    expect(names('name').filter((name) => name.startsWith('GPT'))).toEqual(['GPT-2', 'GPT-10']);
    for (const sort of SORTS) expect(names(sort).toSorted()).toEqual(list.map(({ name }) => name).toSorted());
  });
});
