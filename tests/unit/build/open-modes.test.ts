import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openModes } from '../../../src/build/open-modes.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a folder and all in it become as open as new ones are', () => {
  // The mode of a temporary folder is 700.
  const site = mkdtempSync(join(tmpdir(), 'modes-'));
  onTestFinished(() => {
    rmSync(site, { recursive: true });
  });
  const [folder, file, script] = ['s', 's/secret.html', 's/script.js'].map((path) => join(site, path)) as [string, string, string];
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(file, '', { mode: 0o600 });
  writeFileSync(script, '', { mode: 0o700 });
  openModes(site, { folder: 0o755, file: 0o644 });
  expect([site, folder, file, script].map(modeOf)).toEqual(['755', '755', '644', '644']);

  chmodSync(folder, 0o700);
  openModes(site);
  expect(readdirSync(site)).toEqual(['s']);
  const fresh = join(site, 'fresh');
  mkdirSync(fresh);
  expect(modeOf(folder)).toBe(modeOf(fresh));
});
