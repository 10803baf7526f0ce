import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { dir } = inject('rootSite');
const files = (pattern: string) => globSync(pattern, { cwd: dir }).map((file) => ({ file, code: readFileSync(join(dir, file), 'utf8') }));

test('colours of the two themes are there for browsers without light-dark()', () => {
  const css = files('**/*.css').map(({ code }) => code).join(''); // prettier-ignore
  expect(css).toContain('prefers-color-scheme');
  expect(css).not.toContain('light-dark(');
});
