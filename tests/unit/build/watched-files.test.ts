import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../../astro.config.mjs';

test('`npm run dev` watches the project, not the copies of it that builds work on, whose configuration would restart it', () => {
  const ignored = config.vite?.server?.watch?.ignored as ((path: string) => boolean) | undefined;
  const paths = [
    'content/data/models.yaml',
    'astro.config.mjs',
    '.cache/copy-1-0123abcd/astro.config.mjs',
    '.cache/copy-1-0123abcd/tsconfig.json',
  ];
  expect(paths.map((path) => ignored?.(resolve(path)))).toEqual([false, false, true, true]);
});
