import { expect, test } from 'vitest';
import { gravestNotes, notesByGravity } from '../../../src/report/notes.ts';

/** Notes whose marks stand in the order c, a, b, d. */
const data = {
  kinds: { gravities: { heavy: { word: '重', means: '会错。' }, light: { word: '轻', means: '无妨。' }, none: { word: '无', means: '' } } },
  chapters: [{ sections: [{ notes: ['c', 'a'] }, { notes: ['b', 'd'] }] }],
  annotations: [
    { id: 'a', gravity: 'light', says: '短。', source_says: '长。' },
    { id: 'b', gravity: 'heavy', says: '报告说短。', source_says: `其实是长的，量过两次才知道。${'又量。'.repeat(30)}` },
    { id: 'c', gravity: 'heavy', says: `${'长'.repeat(40)}，${'长'.repeat(40)}。`, source_says: '其实短。' },
    { id: 'd', gravity: 'light', says: '短。', source_says: '长。' },
  ],
} as unknown as Parameters<typeof gravestNotes>[0];

test('notes stand by gravity in the order of report.yaml, each group in the order of its file', () => {
  const groups = notesByGravity(data).map(({ word, notes }) => [word, notes.map(({ id, number }) => [id, number])]);
  expect(groups).toEqual([
    ['重', [['b', 3], ['c', 1]]],
    ['轻', [['a', 2], ['d', 4]]],
    ['无', []],
  ]); // prettier-ignore
});

test('the gravest notes say in brief what the report says and what was found', () => {
  const [b, c] = gravestNotes(data);
  expect([c?.claim, c?.finding]).toEqual([`${'长'.repeat(40)}……`, '其实短。']);
  expect(b?.claim).toBe('报告说短。');
  expect(b?.finding).toMatch(/^其实是长的，量过两次才知道。(又量。)+$/u);
  expect(b?.finding.length).toBeLessThanOrEqual(60);
});
