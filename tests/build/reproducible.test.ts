import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
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

/** The project's site, built once more. */
const again = join(inject('scratch'), 'again');
const reads = `${again}.reads`;

beforeAll(async () => {
  await buildSite(again, '/', {
    content: FIXTURE,
    env: { NODE_OPTIONS: `--import=${resolve('tests/support/count-reads.mjs')}`, COUNT_READS: reads },
  });
}, 180_000);

test('the same content gives the same bytes, built alone or beside others', () => {
  expect(digests(again)).toEqual(digests(inject('site').dir));
});

test('content is read once, whatever is made of it', () => {
  const counts = Map.groupBy(readFileSync(reads, 'utf8').trim().split('\n'), (path) => path.replace(/.*(?=content)/u, ''));
  expect([...counts].filter(([, paths]) => paths.length > 1)).toEqual([]);
  expect([...counts.keys()]).toContain(join('content', 'data', 'models.yaml'));
});

test('builds side by side have each their own content', () => {
  const changed = inject('sites').map(({ dir }) => siteFile(dir, '/glossary/index.html').includes(CHANGED_DEFINITION));
  expect(changed).toEqual([false, true]);
});
