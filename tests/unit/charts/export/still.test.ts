import { expect, test } from 'vitest';
import { readReport } from '../../../../src/report/report.ts';

test('what a figure adds to its sources leads to no table or list, which its picture does not have where it stands alone', () => {
  const notes = readReport('content').charts.flatMap(({ source_note: note }) => note ?? []);
  expect(notes.filter((note) => /见.*表/u.test(note))).toEqual([]);
});
