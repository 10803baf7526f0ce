import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { copyProject } from '../../src/build/copy-project.ts';
import { buildSite } from '../support/build-site.ts';
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

test('the same content gives the same bytes, also while other content is built beside it', { timeout: 180_000 }, async () => {
  const again = '.cache/test-site-again';
  const other = copyProject();
  onTestFinished(() => {
    for (const dir of [again, other]) rmSync(dir, { recursive: true, force: true });
  });
  const glossary = join(other, 'content/data/glossary.yaml');
  writeFileSync(glossary, readFileSync(glossary, 'utf8').replace(/^ {2}definition: .*/mu, '  definition: 另一份内容里的释义。'));
  await Promise.all([buildSite(again, '/'), buildSite('dist', '/', other)]);
  expect(digests(again)).toEqual(digests(inject('rootSite').dir));
  expect(siteFile(join(other, 'dist'), '/glossary/index.html').includes('另一份内容里的释义')).toBe(true);
});
