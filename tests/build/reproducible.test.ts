import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { buildSite, FIXTURE } from '../support/build-site.ts';
import { CHANGED_DEFINITION } from '../support/changed-report.ts';
import { siteFile } from '../support/site-files.ts';

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

test('the same content gives the same bytes, built alone or beside others', { timeout: 180_000 }, async () => {
  const again = '.cache/test-site-again';
  onTestFinished(() => {
    rmSync(again, { recursive: true, force: true });
  });
  await buildSite(again, '/', { content: FIXTURE });
  expect(digests(again)).toEqual(digests(inject('site').dir));
});

test('builds side by side have each their own content', () => {
  const changed = inject('sites').map(({ dir }) => siteFile(dir, '/glossary/index.html').includes(CHANGED_DEFINITION));
  expect(changed).toEqual([false, true]);
});
