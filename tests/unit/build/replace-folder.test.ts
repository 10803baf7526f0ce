import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from '../../../src/build/replace-folder.ts';

let root: string;
let dist: string;
let next: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replace-'));
  dist = join(root, 'dist');
  next = join(root, 'next');
  for (const folder of [dist, next]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), `the page of ${folder}`);
  }
  writeFileSync(join(dist, 'old.html'), '');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A disk that is full after one file of what is moved to `dist`. */
function fullDisk(from: string, to: string): void {
  if (from !== next) {
    renameSync(from, to);
    return;
  }
  mkdirSync(to);
  cpSync(join(from, 'index.html'), join(to, 'index.html'));
  throw new Error('no space left');
}

test('takes the place of what stood there and leaves nothing else behind', () => {
  replaceFolder(dist, next);
  expect(readdirSync(root)).toEqual(['dist']);
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe(`the page of ${next}`);
});

test('makes the folders above where nothing stood', () => {
  replaceFolder(join(root, 'some/where'), next);
  expect(readdirSync(join(root, 'some/where'))).toEqual(['index.html']);
});

test('puts the site back that stood there when the new one cannot be moved in whole', () => {
  expect(() => {
    replaceFolder(dist, next, fullDisk);
  }).toThrow('no space left');
  expect(readdirSync(dist)).toEqual(['index.html', 'old.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe(`the page of ${dist}`);
});

test('leaves no half of a site where none stood', () => {
  rmSync(dist, { recursive: true });
  expect(() => {
    replaceFolder(dist, next, fullDisk);
  }).toThrow('no space left');
  expect(existsSync(dist)).toBe(false);
});

test('says where the earlier site is when it cannot be put back either', () => {
  expect(() => {
    replaceFolder(dist, next, (from, to) => {
      if (from === `${next}-old`) throw new Error('no space left');
      fullDisk(from, to);
    });
  }).toThrow(`what stood there is in ${next}-old`);
  expect(readdirSync(`${next}-old`)).toEqual(['index.html', 'old.html']);
});
