import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readRelease, writeRelease } from '../../../src/build/release.ts';
import { pathsIn } from '../../../src/content/names-in.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let root: string;

beforeEach(() => {
  root = temporaryFolder();
});

function write(site: string, ...files: string[]): string {
  for (const file of files) {
    mkdirSync(dirname(join(root, site, file)), { recursive: true });
    writeFileSync(join(root, site, file), '');
  }
  return join(root, site);
}

/** A release with these files, and what it keeps of the one before. */
function release(site: string, files: string[], before?: string): string {
  const folder = write(site, ...files);
  writeRelease(folder, before);
  return folder;
}

test('a release lists its files with a digest in their name, and what stands in its folder', () => {
  const files = [
    'index.html',
    'assets/search.CBZAINPs.js',
    'pagefind/2692b8083eef/index/a.pf_index',
    'data/models.metadata.json',
    'workbox-1a2b3c4d.js',
  ];
  expect(readRelease(release('site', [...files, 's/20230515/index.html', 's/20230515/index.html.br']))).toEqual({
    entries: ['assets', 'data', 'index.html', 'pagefind', 'release.json', 's', 'workbox-1a2b3c4d.js'],
    hashed: ['assets/search.CBZAINPs.js', 'pagefind/2692b8083eef/index/a.pf_index', 'workbox-1a2b3c4d.js'],
  });
});

test('files with a digest stay for one release, and no longer', () => {
  const first = release('first', [
    'index.html',
    'old.html',
    'assets/a.11111111.js',
    'assets/same.00000000.js',
    'pagefind/11111111/x/a.pf_index',
  ]);
  const second = release('second', ['index.html', 'assets/a.22222222.js', 'assets/same.00000000.js'], first);
  const third = release('third', ['index.html', 'assets/a.33333333.js'], second);
  expect(pathsIn(second)).toEqual([
    'assets/a.11111111.js',
    'assets/a.22222222.js',
    'assets/same.00000000.js',
    'index.html',
    'pagefind/11111111/x/a.pf_index',
    'release.json',
  ]);
  expect(pathsIn(third)).toEqual(['assets/a.22222222.js', 'assets/a.33333333.js', 'assets/same.00000000.js', 'index.html', 'release.json']);
});

test('what is kept belongs to the site as well: the next build may replace it', () => {
  const first = release('first', ['workbox-11111111.js', 'workbox-11111111.js.br']);
  const second = release('second', ['workbox-22222222.js'], first);
  expect(readRelease(second)?.entries).toEqual(['release.json', 'workbox-11111111.js', 'workbox-11111111.js.br', 'workbox-22222222.js']);
});

test('nothing is taken from outside of the release', () => {
  const [site, before] = [write('site', 'index.html'), write('before', 'index.html')];
  write('assets', 'secret.js');
  rmSync(join(before, 'index.html'));
  writeFileSync(join(before, 'release.json'), JSON.stringify({ entries: [], hashed: ['assets/../../assets/secret.js', 'index.html'] }));
  writeRelease(site, before);
  expect(pathsIn(site)).toEqual(['index.html', 'release.json']);
});

test.each(['', '{}', '{"entries": 1}', 'null'])('%j is no release', (text) => {
  const site = write('site', 'index.html');
  writeFileSync(join(site, 'release.json'), text);
  expect(readRelease(site)).toBeUndefined();
});
