import { expect, test } from 'vitest';
import { csvCell, toCsv } from '../../../src/data/csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '-15%'])('%j is written with an apostrophe before it', (text) => {
  expect(csvCell(text)).toBe(`'${text}`);
});

test.each([
  ['a "b", c', '"a ""b"", c"'],
  ['line\nbreak', '"line\nbreak"'],
  [-15, '-15'],
  [null, ''],
  [false, 'false'],
])('%j is written %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('a file has a byte order mark, a head and CRLF after every row', () => {
  const fields = ['id', 'value'].map((name) => ({ name, type: 'string' as const, from: 'site' as const, description: '' }));
  expect(toCsv({ fields, rows: [{ id: 'a', value: null }] })).toBe('\uFEFFid,value\r\na,\r\n');
});
