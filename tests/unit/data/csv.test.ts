import { expect, test } from 'vitest';
import { toCsv } from '../../../src/data/csv.ts';

const fields = ['id', 'value'].map((name) => ({ name, type: 'string' as const, from: 'site' as const, description: '' }));

/** A file of one row, as it must be: with a byte order mark, a head, and CRLF after every row. */
const fileWith = (cell: string) => `\uFEFFid,value\r\na,${cell}\r\n`;

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\ttext',
  '＝1',
  '-15%',
  '\u200B=1',
  '\uFEFF@a',
  ' +1',
  '\u3000=1',
  '\u00A0\u00AD-1',
  '\u0000=1',
  '\u3164=1',
])('%j is written with an apostrophe before it', (value) => {
  expect(toCsv({ fields, rows: [{ id: 'a', value }] })).toBe(fileWith(`'${value}`));
});

test.each([
  ['a;=1', "a;'=1"],
  ['a; \u200B+1;-2', "a;' \u200B+1;'-2"],
  ['a\t@b', "a\t'@b"],
  ['\t=1', "'\t'=1"],
  ['a\n=1', `"a\n'=1"`],
])('%j, which is several cells where these are separated by another sign, is written %j', (value, cell) => {
  expect(toCsv({ fields, rows: [{ id: 'a', value }] })).toBe(fileWith(cell));
});

test.each([
  ['a "b", c', '"a ""b"", c"'],
  ['a;b - c = d', 'a;b - c = d'],
  ['2023-05-15; 2023–24', '2023-05-15; 2023–24'],
  ['line\nbreak', '"line\nbreak"'],
  ['line\rbreak', '"line\rbreak"'],
  [-15, '-15'],
  [null, ''],
  [false, 'false'],
])('%j is written %j', (value, cell) => {
  expect(toCsv({ fields, rows: [{ id: 'a', value }] })).toBe(fileWith(cell));
});
