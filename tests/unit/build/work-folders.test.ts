import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { clearLeftovers, workFolder } from '../../../src/build/work-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A process that has ended: the number lies above those that systems give. */
const DEAD = '999999999';

test('what killed builds left is cleared, and nothing that is kept or that another process works on', () => {
  const cache = temporaryFolder();
  const others = String(process.ppid);
  const kept = ['browser', 'cards', `copy-${others}-0123abcd`, `copy-${others}-0123abcd-site`, 'test-site'];
  const left = [`copy-${DEAD}-0123abcd`, `copy-${DEAD}-0123abcd-site`];
  // Of a container, in which each build has the same number.
  left.push(basename(workFolder()));
  for (const name of [...kept, ...left]) mkdirSync(join(cache, name));
  for (const name of ['a.png', `b.png.${DEAD}-0`, `c.png.${others}-0`]) writeFileSync(join(cache, 'cards', name), '');
  clearLeftovers(cache);
  expect(readdirSync(cache)).toEqual(kept.toSorted());
  expect(readdirSync(join(cache, 'cards'))).toEqual(['a.png', `c.png.${others}-0`]);
});

test('nothing is to be cleared where nothing was built', () => {
  expect(() => {
    clearLeftovers(join(tmpdir(), 'not-there'));
  }).not.toThrow();
});
