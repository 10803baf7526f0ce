import { expect, test } from 'vitest';
import { gravestNotes, notesByGravity } from '../../../src/report/notes.ts';

/** Notes whose marks stand in the order c, a, b, d. */
const data = {
  kinds: { gravities: { heavy: { word: '重', means: '会错。' }, light: { word: '轻', means: '无妨。' }, none: { word: '无', means: '' } } },
  chapters: [{ sections: [{ notes: ['c', 'a'] }, { notes: ['b', 'd'] }] }],
  annotations: [
    { id: 'a', gravity: 'light', says: '短。' },
    { id: 'b', gravity: 'heavy', says: '短。' },
    { id: 'c', gravity: 'heavy', says: '长'.repeat(60) },
    { id: 'd', gravity: 'light', says: '短。' },
  ],
} as unknown as Parameters<typeof gravestNotes>[0];

test('notes stand by gravity in the order of report.yaml, each group in reading order', () => {
  const groups = notesByGravity(data).map(({ word, notes }) => [word, notes.map(({ id, number }) => [id, number])]);
  expect(groups).toEqual([
    ['重', [['c', 1], ['b', 3]]],
    ['轻', [['a', 2], ['d', 4]]],
    ['无', []],
  ]); // prettier-ignore
});

test('the gravest notes have what the report says where a line has room for it', () => {
  expect(gravestNotes(data).map(({ id, claim }) => [id, claim])).toEqual([
    ['c', undefined],
    ['b', '短。'],
  ]);
});
