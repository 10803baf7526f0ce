import { expect, test } from 'vitest';
import { toCsv } from '../../../src/data/csv.ts';

const fields = ['id', 'value'].map((name) => ({ name, type: 'string' as const, from: 'site' as const, description: '' }));

/** A file of one row, as it must be: with a byte order mark, a head, and CRLF after every row. */
const fileWith = (cell: string) => `\uFEFFid,value\r\na,${cell}\r\n`;

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '-15%'])('%j is written with an apostrophe before it', (value) => {
  expect(toCsv({ fields, rows: [{ id: 'a', value }] })).toBe(fileWith(`'${value}`));
});

test.each([
  ['a "b", c', '"a ""b"", c"'],
  ['line\nbreak', '"line\nbreak"'],
  ['line\rbreak', '"line\rbreak"'],
  [-15, '-15'],
  [null, ''],
  [false, 'false'],
])('%j is written %j', (value, cell) => {
  expect(toCsv({ fields, rows: [{ id: 'a', value }] })).toBe(fileWith(cell));
});
