import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyProject } from '../../../src/build/copy-project.ts';

test('what could be copied only in part is removed again', () => {
  const [here, project] = [process.cwd(), mkdtempSync(join(tmpdir(), 'project-'))];
  onTestFinished(() => {
    process.chdir(here);
    rmSync(project, { recursive: true });
  });
  process.chdir(project);
  mkdirSync('content');
  expect(copyProject).toThrow('src');
  expect(readdirSync('.cache')).toEqual([]);
});
