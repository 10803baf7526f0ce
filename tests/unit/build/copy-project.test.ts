import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyProject, copyWhole } from '../../../src/build/copy-project.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const here = process.cwd();
let project: string;

beforeEach(() => {
  project = temporaryFolder();
  process.chdir(project);
  mkdirSync('content');
  for (const name of ['a', 'b']) writeFileSync(`content/${name}.mdx`, 'first');
});

afterEach(() => {
  process.chdir(here);
});

test('what could be copied only in part is removed again', () => {
  expect(copyProject).toThrow('src');
  expect(readdirSync('.cache')).toEqual([]);
});

test('content that is written while it is copied is copied anew, all of one moment', () => {
  let edits = 0;
  copyWhole('content', 'copy', (from, to) => {
    cpSync(join(from, 'a.mdx'), join(to, 'a.mdx'));
    if (edits++ === 0) for (const name of ['a', 'b']) appendFileSync(`content/${name}.mdx`, ' and second');
    cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('a.mdx') });
  });
  expect(['a', 'b'].map((name) => readFileSync(`copy/${name}.mdx`, 'utf8'))).toEqual(['first and second', 'first and second']);
});

test('what an editor takes away while it is copied stops nothing', () => {
  let attempts = 0;
  copyWhole('content', 'copy', (from, to) => {
    writeFileSync('content/a.mdx.swp', '');
    rmSync('content/a.mdx.swp');
    if (attempts++ === 0) throw Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' });
    cpSync(from, to, { recursive: true });
  });
  expect(readdirSync('copy')).toEqual(readdirSync('content'));
});

test('content that never stands still is refused', () => {
  expect(() => {
    copyWhole('content', 'copy', () => {
      appendFileSync('content/a.mdx', '.');
    });
  }).toThrow('content/ changes all the time');
});

test('what a link leads to is copied: it may change later', () => {
  writeFileSync('shared.mdx', 'first');
  symlinkSync('../shared.mdx', 'content/linked.mdx');
  copyWhole('content', 'copy');
  writeFileSync('shared.mdx', 'second');
  expect(readFileSync('copy/linked.mdx', 'utf8')).toBe('first');
});
