import { existsSync, globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';

const { dir } = inject('site');
const modeOf = (path: string) => statSync(path).mode & 0o777;

test('every folder and file is as open as a new one: a web server is another user', () => {
  const folder = join(inject('scratch'), 'new-folder');
  const file = join(folder, 'new-file');
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(file, '');
  const others = ['.', ...globSync('**/*', { cwd: dir })].filter((entry) => {
    const path = join(dir, entry);
    return modeOf(path) !== modeOf(statSync(path).isDirectory() ? folder : file);
  });
  expect(others).toEqual([]);
});

test('hosts that run Jekyll publish the files as they are', () => {
  expect(existsSync(join(dir, '.nojekyll'))).toBe(true);
});
