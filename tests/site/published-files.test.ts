import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

test('scripts that pages wait for are published without comments and line breaks', () => {
  const scripts = ['asked', 'forward', 'opening', 'theme'].flatMap((name) => globSync(`assets/${name}.*.js`, { cwd: dir }));
  expect(scripts.length).toBe(4);
  expect(scripts.filter((file) => /\/\/ |\n./u.test(readFileSync(join(dir, file), 'utf8')))).toEqual([]);
});

test('hosts that run Jekyll publish the files as they are', () => {
  expect(existsSync(join(dir, '.nojekyll'))).toBe(true);
});
