import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPermissive } from '../support/licences.ts';

/** Licences of tools that are not permissive, each with whose they are and why they may be: nothing of these packages is published. */
const TOOLS: readonly { licence: string; packages: RegExp; why: string }[] = [
  {
    licence: 'MPL-2.0',
    packages: /^(?:axe-core|lightningcss(?:-.*)?|@resvg\/resvg-js(?:-.*)?)$/u,
    why: 'used as it is, changed by nobody',
  },
  { licence: 'LGPL-3.0-or-later', packages: /^@img\/sharp-/u, why: 'a library of Astro for pictures, which is linked and not published' },
  { licence: 'Python-2.0', packages: /^argparse$/u, why: 'permissive; reads command lines' },
  { licence: 'PSF-2.0', packages: /^argparse$/u, why: 'the same under its other name' },
];

interface Locked {
  license?: string;
  dev?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, { license, dev = false }]) => ({ path, name: path.replace(/^.*node_modules\//u, ''), license: license ?? '', dev }));

test('every package is under a permissive licence, or is a tool that is named', () => {
  const wrong = packages.filter(({ name, license, dev }) => {
    const also = dev ? TOOLS.filter((tool) => tool.packages.test(name)).map(({ licence }) => licence) : [];
    return !isPermissive(license, also);
  });
  expect(wrong.map(({ name, license }) => `${name}: ${license || 'none'}`)).toEqual([]);
});

test('each licence of a tool is still needed', () => {
  const idle = TOOLS.filter(
    ({ licence, packages: names }) => !packages.some(({ name, license }) => names.test(name) && license.includes(licence)),
  );
  expect(idle).toEqual([]);
});

test('the lock file says of each installed package what the package says itself', () => {
  const others = packages
    .filter(({ path }) => existsSync(path))
    .map((locked) => ({ ...locked, own: JSON.parse(readFileSync(join(locked.path, 'package.json'), 'utf8')) as { license?: unknown } }))
    .filter(({ license, own }) => own.license !== license);
  expect(others.map(({ path, license, own }) => `${path}: ${license}, not ${JSON.stringify(own.license)}`)).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT AND Apache-2.0', true],
  ['Apache-2.0 AND LGPL-3.0-or-later', false],
  ['GPL-3.0-only', false],
  ['', false],
])('%s: permissive is %s', (expression, permissive) => {
  expect(isPermissive(expression)).toBe(permissive);
});
