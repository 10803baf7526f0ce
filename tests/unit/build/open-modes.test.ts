import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openModes } from '../../../src/build/open-modes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each([
  [0o755, '755', '644'],
  [0o750, '750', '640'],
])('all in a folder becomes as open as the folder is', (mode, open, read) => {
  const site = temporaryFolder();
  chmodSync(site, mode);
  const paths = ['s', 's/secret.html', 's/script.js'].map((path) => join(site, path)) as [string, string, string];
  mkdirSync(paths[0], { mode: 0o700 });
  writeFileSync(paths[1], '', { mode: 0o600 });
  writeFileSync(paths[2], '', { mode: 0o700 });
  openModes(site);
  expect(paths.map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual([open, read, read]);
});
