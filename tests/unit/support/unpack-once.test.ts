import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { unpackOnce } from '../../support/browsers/unpack-once.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let root: string;
beforeEach(() => {
  root = temporaryFolder();
});
const write = (text: string) => async (folder: string) => {
  await Promise.resolve();
  writeFileSync(join(folder, 'file'), text);
};

test('of two that unpack at once one is kept whole, and whoever comes later unpacks nothing', async () => {
  const folder = join(root, 'browser');
  await Promise.all([unpackOnce(folder, write('same')), unpackOnce(folder, write('same'))]);
  await unpackOnce(folder, write('later'));
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('same');
  expect(readdirSync(root)).toEqual(['browser']);
});

test('what could not be unpacked leaves nothing that would pass for it', async () => {
  await expect(unpackOnce(join(root, 'browser'), () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
  expect(readdirSync(root)).toEqual([]);
});
