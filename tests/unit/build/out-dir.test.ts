import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { explain } from '../../../src/build/explain.ts';
import { assertOutDir } from '../../../src/build/out-dir.ts';
import { writeRelease } from '../../../src/build/release.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const here = process.cwd();
let parent: string;
let content: string;

/** Writes empty files into a folder below the project, and folders above them. */
function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
}

beforeEach(() => {
  parent = temporaryFolder();
  const project = join(parent, 'project');
  content = join(parent, 'elsewhere/report');
  vi.stubEnv('HOME', join(parent, 'home/someone'));
  mkdirSync(project);
  process.chdir(project);
  write('src/build.ts', 'content/report.yaml', join(content, 'report.yaml'), join(parent, 'home/someone/mail'));
});

afterEach(() => {
  process.chdir(here);
  vi.unstubAllEnvs();
});

test.each([
  ['.', 'holds the project'],
  ['..', 'holds the project'],
  ['/', 'holds the project'],
  ['../elsewhere', 'holds the content'],
  ['../elsewhere/report', 'holds the content'],
  ['../elsewhere/report/www', 'lies in the content'],
  ['../home/someone', 'holds your home folder'],
  ['../home', 'holds your home folder'],
  ['content', 'lies in content/ of the project'],
  ['src', 'lies in src/ of the project'],
  ['src/www', 'lies in src/ of the project'],
  ['.git', 'lies in .git/ of the project'],
  ['public/site', 'lies in public/ of the project'],
  ['node_modules', 'lies in node_modules/ of the project'],
])('%s %s and is refused, whether or not it is there', (folder, reason) => {
  expect(() => {
    assertOutDir(folder, content);
  }).toThrow(`${folder} ${reason}; name a folder of its own with --out-dir, such as dist`);
});

test('a link to a folder of the project is refused as that folder is', () => {
  symlinkSync('src', 'dist');
  expect(() => {
    assertOutDir('dist', 'content');
  }).toThrow('dist lies in src/ of the project');
});

test('links that lead round in a circle, and a folder below a file, are said in a line', () => {
  symlinkSync('b', 'a');
  symlinkSync('a', 'b');
  write('file');
  for (const [folder, code] of [['a', 'ELOOP'] as const, ['file/www', 'ENOTDIR'] as const]) {
    let thrown: unknown;
    try {
      assertOutDir(folder, 'content');
    } catch (error) {
      thrown = error;
    }
    expect(explain(thrown)).toMatch(new RegExp(`${folder}: .*; name another folder \\(${code}\\)$`, 'u'));
  }
});

test.skipIf(process.platform !== 'linux')('a place that has the rights to write and takes nothing is refused', () => {
  expect(() => {
    assertOutDir('/proc/www', 'content');
  }).toThrow('/proc/www cannot be written by this user; name a folder of its own');
});

test('a full disk is said to be full, not to be closed to this user', () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  expect(() => {
    assertOutDir('www', 'content', () => {
      throw full;
    });
  }).toThrow(full);
});

test.each([
  [['index.html', 'logo.svg'], 'is not empty, and no build wrote it: it has no release.json. Name another folder'],
  [['CNAME', '.git/config'], 'is not empty, and no build wrote it'],
])('a folder with %j is refused: no build wrote it', (files, reason) => {
  write(...files.map((file) => join('www', file)));
  expect(() => {
    assertOutDir('www', 'content');
  }).toThrow(`www ${reason}`);
});

test.each(['CNAME', '.git/config', 'notes/mine.txt'])('a built site in which somebody put %s is refused by its name', (file) => {
  write('dist/index.html', 'dist/assets/a.js');
  writeRelease('dist');
  write(join('dist', file));
  expect(() => {
    assertOutDir('dist', 'content');
  }).toThrow(`dist holds what no build wrote: ${file.split('/')[0] ?? ''}. Move it away`);
});

test('a file is refused', () => {
  write('dist');
  expect(() => {
    assertOutDir('dist', 'content');
  }).toThrow('dist is a file');
});

test.each<[string, string[]]>([
  ['is not there', []],
  ['is empty but for what the system puts there', ['dist/.DS_Store', 'dist/lost+found/x']],
  ['is a site that a build wrote', ['dist/index.html', 'dist/.nojekyll']],
])('a folder that %s is accepted', (what, files) => {
  write(...files);
  if (what.includes('site')) writeRelease('dist');
  expect(() => {
    assertOutDir('dist', 'content');
  }).not.toThrow();
});
