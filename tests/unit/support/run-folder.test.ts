import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRunFolder } from '../../support/run-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a run has a folder of its own, keeps those of runs that go on, and clears what was left', () => {
  const cache = temporaryFolder();
  const ended = spawnSync(process.execPath, ['--version']).pid;
  const [left, other, unrelated] = [`tests-${String(ended)}-site`, `tests-${String(process.ppid)}-site`, 'cards'];
  for (const name of [left, other, unrelated]) mkdirSync(join(cache, name));
  const folder = makeRunFolder('site', cache);
  expect([folder, join(cache, left), join(cache, other), join(cache, unrelated)].map((path) => existsSync(path))).toEqual([
    true,
    false,
    true,
    true,
  ]);
});
