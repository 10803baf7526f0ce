import { expect, test } from 'vitest';
import { explain } from '../../../src/build/explain.ts';

const systemError = (code: string, more: object = {}) => Object.assign(new Error(`${code}: something, write`), { code, ...more });

test.each<[string, unknown, string]>([
  [
    'a full disk',
    systemError('ENOSPC', { path: 'dist/a.html' }),
    'dist/a.html: the disk is full; make room on it and build again (ENOSPC)',
  ],
  [
    'a full disk at a copy',
    systemError('ENOSPC', { path: 'a', dest: 'b' }),
    'b: the disk is full; make room on it and build again (ENOSPC)',
  ],
  ['a full disk behind another error', new Error('The build failed', { cause: systemError('ENOSPC') }), 'A file: the disk is full;'],
  ['a folder of somebody else', systemError('EACCES', { path: '.cache' }), '.cache: this user may not write there;'],
  ['what is wrong with the content', new Error('content/report/a.mdx:3: it lacks an id'), 'content/report/a.mdx:3: it lacks an id'],
  ['what the bundler says', new Error('a.mdx: it lacks an id\n    at handler (file:///a.mjs:64:17)\n    at b'), 'a.mdx: it lacks an id'],
  ['what is no error', 'stop', 'stop'],
])('%s is said in one line', (_, error, line) => {
  expect(explain(error)).toContain(line);
  expect(explain(error)).not.toMatch(/\n|^\s+at /u);
});
