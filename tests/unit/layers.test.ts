import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

test('no file of src/ imports itself by way of others', () => {
  const left = new Map(globSync('src/**/*.{ts,astro}').map((file) => [normalize(file), importsOf(file)]));
  // Whatever imports none of those that are left is in no circle.
  for (let size = Infinity; left.size < size;) {
    size = left.size;
    for (const [file, imports] of left) if (!imports.some((name) => left.has(name))) left.delete(file);
  }
  expect([...left.keys()]).toEqual([]);
});

function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/gu);
  return Array.from(specifiers, ([, name = '']) => normalize(join(dirname(file), name))).filter((name) => existsSync(name));
}
