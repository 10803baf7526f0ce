import { expect, test } from 'vitest';
import type { Problem } from '../../../src/content/problems.ts';
import { remember } from '../../../src/content/remember.ts';

test('a file is read anew where its text is another, and says what is wrong each time', () => {
  const read: string[] = [];
  const say = (text: string) => {
    const problems: Problem[] = [];
    const value = remember('content/data/tides.yaml', text, problems, (found) => {
      found.push({ file: 'content/data/tides.yaml', message: `is ${text}` });
      return read.push(text);
    });
    return { value, problems: problems.map(({ message }) => message) };
  };
  expect([say('low'), say('low'), say('high')]).toEqual([
    { value: 1, problems: ['is low'] },
    { value: 1, problems: ['is low'] },
    { value: 2, problems: ['is high'] },
  ]);
  expect(read).toEqual(['low', 'high']);
});
