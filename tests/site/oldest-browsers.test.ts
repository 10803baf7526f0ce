import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import esX from 'eslint-plugin-es-x';
import { expect, inject, test } from 'vitest';

const { dir } = inject('site');
const files = (pattern: string) => globSync(pattern, { cwd: dir }).map((file) => ({ file, code: readFileSync(join(dir, file), 'utf8') }));

/**
 * Rules against what ES2022 does not have, by the name of a method alone: built scripts have no types. Out are methods of iterators that
 * arrays have as well, and findLast, which every browser of src/build/oldest-browsers.ts knows.
 */
const newerThanEs2022 = Object.keys(esX.configs['flat/restrict-to-es2022'].rules ?? {}).filter(
  (rule) => !/iterator-prototype-(?!drop|take|toarray)|findlast/u.test(rule),
);

const config: Linter.Config = {
  plugins: { 'es-x': esX },
  rules: Object.fromEntries(newerThanEs2022.map((rule) => [rule, 'error'])),
  settings: { 'es-x': { aggressive: true } },
};

function newerFunctions(code: string): string[] {
  return new Linter().verify(code, config).map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
}

test.each([
  'list.toSorted()',
  'list.toReversed()',
  'list.with(0, 1)',
  'Map.groupBy(list, keyOf)',
  'text.toWellFormed()',
  'Promise.withResolvers()',
  'new Set().union(other)',
  'map.values().toArray()',
])('%s is found', (code) => {
  expect(newerFunctions(code)).toHaveLength(1);
});

test('no script calls a function that the oldest browsers lack', () => {
  const scripts = files('**/*.js');
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.flatMap(({ file, code }) => newerFunctions(code).map((found) => `${file}:${found}`))).toEqual([]);
});

test('colours of the two themes are there for browsers without light-dark()', () => {
  const css = files('**/*.css').map(({ code }) => code).join(''); // prettier-ignore
  expect(css).toContain('prefers-color-scheme');
  expect(css).not.toContain('light-dark(');
});
