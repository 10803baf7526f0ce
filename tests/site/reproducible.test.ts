import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildSite } from '../support/build-site.ts';

/** Digest of every file below a folder, by its path. */
function digests(dir: string): Record<string, string> {
  const files = globSync('**/*', { cwd: dir }).filter((file) => statSync(join(dir, file)).isFile());
  return Object.fromEntries(
    files.toSorted().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex'),
    ]),
  );
}

test('the same content gives the same bytes', async () => {
  const again = '.cache/test-site-again';
  await buildSite(again, '/');
  expect(digests(again)).toEqual(digests(inject('rootSite').dir));
  rmSync(again, { recursive: true });
}, 180_000);
