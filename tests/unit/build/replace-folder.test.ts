import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { recoverFolder, replaceFolder } from '../../../src/build/replace-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A process that has ended: the number lies above those that systems give. */
const DEAD = '999999999';

let root: string;
let dist: string;
let next: string;

/** A site of one page and a file by which it is known. */
function writeSite(folder: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), name);
  writeFileSync(join(folder, `${name}.html`), '');
  writeFileSync(join(folder, 'release.json'), name);
}

/** Names in a folder, of a whole site first what its page says. */
const siteIn = (folder: string) => [readFileSync(join(folder, 'index.html'), 'utf8'), ...readdirSync(folder)];
const siteOf = (name: string) => [name, 'index.html', `${name}.html`, 'release.json'];

beforeEach(() => {
  root = temporaryFolder();
  [dist, next] = [join(root, 'dist'), join(root, 'work/site')];
  writeSite(dist, 'last');
  writeSite(next, 'next');
});

/** A disk on which what a rule says cannot be moved. */
const disk = (refuses: (from: string, to: string) => string | undefined) => (from: string, to: string) => {
  const code = refuses(from, to);
  if (code !== undefined) throw Object.assign(new Error(code), { code });
  renameSync(from, to);
};
/** A folder that is a mount point: it stays, and with what lies in it nothing is wrong. */
const mounted = (from: string) => (from === dist ? 'EBUSY' : undefined);

test('takes the place of what stood there and leaves nothing else behind', () => {
  replaceFolder(dist, next);
  expect(siteIn(dist)).toEqual(siteOf('next'));
  expect(readdirSync(root)).toEqual(['dist', 'work']);
});

test('makes the folders above where nothing stood', () => {
  replaceFolder(join(root, 'some/where'), next);
  expect(siteIn(join(root, 'some/where'))).toEqual(siteOf('next'));
});

test.each([
  ['that is there', 'dist'],
  ['that is not there yet', 'not/there'],
])('fills the folder that a link leads to %s, and keeps the link', (_, to) => {
  const link = join(root, 'link');
  symlinkSync(to, link);
  replaceFolder(link, next);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(siteIn(join(root, to))).toEqual(siteOf('next'));
});

test.each(['EBUSY', 'EACCES', 'EPERM', 'EROFS'])('exchanges the contents of a folder that cannot be moved (%s)', (code) => {
  mkdirSync(join(dist, 'lost+found'));
  replaceFolder(
    dist,
    next,
    disk((from) => (from === dist ? code : undefined)),
  );
  expect(siteIn(dist)).toEqual([...siteOf('next').slice(0, 2), 'lost+found', ...siteOf('next').slice(2)]);
  expect(readdirSync(root)).toEqual(['dist', 'work']);
});

test('exchanges the contents where nothing may be written beside the folder', () => {
  replaceFolder(
    dist,
    next,
    disk((_, to) => (dirname(to) === root ? 'EACCES' : undefined)),
  );
  expect(siteIn(dist)).toEqual(siteOf('next'));
});

test.each<[string, Parameters<typeof disk>[0]]>([
  ['on its way to the disk of the site', (from) => (from === next ? 'ENOSPC' : undefined)],
  ['on its way into place', (from, to) => (to === dist && !from.includes('old') ? 'EIO' : undefined)],
  ['while contents are exchanged', (from, to) => mounted(from) ?? (to === join(dist, 'next.html') ? 'ENOSPC' : undefined)],
  ['at the last file of an exchange', (from, to) => mounted(from) ?? (to === join(dist, 'release.json') ? 'ENOSPC' : undefined)],
])('puts the site back that stood there when the next one fails %s', (_, refuses) => {
  expect(() => {
    replaceFolder(dist, next, disk(refuses));
  }).toThrow(/ENOSPC|EIO/u);
  expect(siteIn(dist)).toEqual(siteOf('last'));
  expect(readdirSync(root)).toEqual(['dist', 'work']);
});

test('leaves no half of a site where none stood', () => {
  rmSync(dist, { recursive: true });
  expect(() => {
    replaceFolder(
      dist,
      next,
      disk((_, to) => (to === dist ? 'EIO' : undefined)),
    );
  }).toThrow('EIO');
  expect(readdirSync(root)).toEqual(['work']);
});

test('what cannot be put back into a folder that stays is kept, and named', () => {
  expect(() => {
    replaceFolder(
      dist,
      next,
      disk((from, to) => mounted(from) ?? (dirname(to) === dist && !to.includes('/.') ? 'EIO' : undefined)),
    );
  }).toThrow(`is gone, and what stood there is in ${join(dist, '.old-')}`);
  const [old = ''] = readdirSync(dist).filter((name) => name.startsWith('.old-'));
  expect(siteIn(join(dist, old))).toEqual(siteOf('last'));
});

// What cannot be put into place cannot be put back there either.
test('says where the earlier site is when it cannot be put back either', () => {
  expect(() => {
    replaceFolder(
      dist,
      next,
      disk((_, to) => (to === dist ? 'EIO' : undefined)),
    );
  }).toThrow(`${dist} is gone, and what stood there is in ${join(root, '.dist-old-')}`);
});

test('puts back what a killed build had set aside, and removes what it left', () => {
  renameSync(dist, join(root, `.dist-old-${DEAD}`));
  writeSite(join(root, `.dist-new-${DEAD}`), 'half');
  recoverFolder(dist);
  expect(siteIn(dist)).toEqual(siteOf('last'));
  expect(readdirSync(root)).toEqual(['dist', 'work']);
});

test('puts contents back that a killed build had taken out', () => {
  mkdirSync(join(dist, `.old-${DEAD}`));
  renameSync(join(dist, 'last.html'), join(dist, `.old-${DEAD}/last.html`));
  mkdirSync(join(dist, `.new-${DEAD}`));
  recoverFolder(dist);
  expect(siteIn(dist)).toEqual(siteOf('last'));
});

test('leaves to a build that runs what it has set aside', () => {
  const running = join(root, `.dist-new-${String(process.ppid)}`);
  writeSite(running, 'next');
  recoverFolder(dist);
  expect(existsSync(running)).toBe(true);
});
