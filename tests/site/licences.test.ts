import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { LICENCES_FILE } from '../../src/build/licences.ts';
import { isPermissive } from '../support/licences.ts';
import { siteFile } from '../support/site-files.ts';

const notices = siteFile(inject('site').dir, `/${LICENCES_FILE}`).split(/^## /mu).slice(1);
const published = notices.map((notice) => /^(?<name>\S+) - \S+ \((?<licence>[^\n]*)\)\n(?<text>.*)/su.exec(notice)?.groups ?? {});

/** What an entry of the lock file says, as far as it is read here. */
interface Locked {
  dev?: boolean;
  dependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const names = published.map(({ name = '' }) => name);

test('what the site publishes a part of is a dependency, or what one brings, and no other is', () => {
  expect(names.filter((name) => packages[`node_modules/${name}`]?.dev !== undefined)).toEqual([]);
  const idle = Object.keys(packages['']?.dependencies ?? {}).filter((name) => {
    const parts = [name, ...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})];
    return !parts.some((part) => names.includes(part));
  });
  expect(idle).toEqual([]);
});

test('each comes with the text of its licence', () => {
  expect(published.filter(({ text = '' }) => !/copyright|apache license/iu.test(text))).toEqual([]);
});

test('each of these licences is permissive', () => {
  expect(published.filter(({ licence = '' }) => !isPermissive(licence))).toEqual([]);
});
