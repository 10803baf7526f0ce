import { expect, test } from 'vitest';
import { ContentError } from '../../../src/content/problems.ts';

test('whatever shows the error shows file, line and entry of each problem, and no place in the code', () => {
  const { stack } = new ContentError([
    { file: 'content/data/models.yaml', line: 3, entry: 'tern', message: 'has no source' },
    { file: 'content/report.yaml', message: 'is missing' },
  ]);
  expect(stack).toBe('The content has 2 problems:\n  content/data/models.yaml:3: "tern" has no source\n  content/report.yaml: is missing');
});
