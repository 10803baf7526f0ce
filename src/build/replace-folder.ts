import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { copyFolder } from './copy-folder.ts';
import { RELEASE_FILE } from './release.ts';
import { leftBehind } from './work-folders.ts';

/** What is said of a folder that cannot be moved: a mount point, or one in a folder that this user may not write to. */
const STAYS = new Set(['EBUSY', 'EACCES', 'EPERM', 'EROFS']);
/** What a file system keeps in the folder at which it is mounted. */
export const OF_THE_DISK = 'lost+found';
/** .dist-new-4711 beside the site, .new-4711 in it: the next one until it is in place, the last one until then. */
const ASIDE = /^\.(?:(?<of>.+)-)?(?<what>new|old)-(?<owner>\d+)$/u;

type Move = (from: string, to: string) => void;

/**
 * Puts `next` in the place of `folder`, or of what it leads to where it is a link. What stood there is gone only once `next` is in place, and
 * stands there again where that fails. Where the folder itself cannot be moved, its contents are exchanged. `move` is for tests.
 */
export function replaceFolder(folder: string, next: string, move: Move = moveWhole): void {
  const place = placeOf(folder);
  const replaces = existsSync(place);
  const [young, old] = aside(join(dirname(place), `.${basename(place)}-`));
  try {
    mkdirSync(dirname(place), { recursive: true });
    // To the same disk first: what is renamed there is never half a site.
    moveAll([[next, young], ...(replaces ? [[place, old] as const] : []), [young, place]], move);
  } catch (error) {
    if (!replaces || !STAYS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    exchangeContents(place, next, move);
  }
  discard(old);
}

/** Puts the site back that a build had set aside when it was killed, and removes what else such builds left beside and in its folder. */
export function recoverFolder(folder: string): void {
  const place = placeOf(folder);
  for (const { name, of, what } of leftBehind(dirname(place), ASIDE)) {
    if (of !== basename(place)) continue;
    const left = join(dirname(place), name);
    if (what === 'old' && !existsSync(place)) renameSync(left, place);
    else discard(left);
  }
  for (const { name, of, what } of leftBehind(place, ASIDE)) {
    if (of !== undefined) continue;
    const left = join(place, name);
    for (const part of what === 'old' ? readdirSync(left) : []) {
      rmSync(join(place, part), { recursive: true, force: true });
      renameSync(join(left, part), join(place, part));
    }
    discard(left);
  }
}

/** Folders that a build which was killed left in one of its own while it exchanged the contents. */
export function leftInside(place: string): string[] {
  return leftBehind(place, ASIDE).flatMap(({ name, of }) => (of === undefined ? [name] : []));
}

/** Where a folder lies, whether it is there or not, once links are followed. */
export function placeOf(folder: string): string {
  const path = resolve(folder);
  const found = lstatSync(path, { throwIfNoEntry: false });
  // Unlike existsSync, statSync says of links that lead round in a circle that they do.
  if (found?.isSymbolicLink() && !statSync(path, { throwIfNoEntry: false })) return placeOf(resolve(dirname(path), readlinkSync(path)));
  return found ? realpathSync(path) : join(placeOf(dirname(path)), basename(path));
}

/** Moves what is in a folder out and what is in another one in; back where that fails. The file that says whose folder it is never lacks. */
function exchangeContents(place: string, next: string, move: Move): void {
  const [young, old] = aside(`${place}/.`);
  const leaving = readdirSync(place).filter((name) => ![OF_THE_DISK, RELEASE_FILE].includes(name));
  const coming = readdirSync(next).toSorted((a, b) => Number(a === RELEASE_FILE) - Number(b === RELEASE_FILE));
  const mark = join(place, RELEASE_FILE);
  mkdirSync(old);
  try {
    if (existsSync(mark)) copyFileSync(mark, join(old, RELEASE_FILE));
    const out = leaving.map((name) => [join(place, name), join(old, name)] as const);
    moveAll([[next, young], ...out, ...coming.map((name) => [join(young, name), join(place, name)] as const)], move);
  } catch (error) {
    // What could not be put back is there, and nowhere else.
    if (readdirSync(old).every((name) => name === RELEASE_FILE)) discard(old);
    throw error;
  }
  for (const folder of [young, old]) discard(folder);
}

/** Moves one after the other; back again where one fails. */
function moveAll(moves: readonly (readonly [from: string, to: string])[], move: Move): void {
  const done: (readonly [string, string])[] = [];
  try {
    for (const one of moves) {
      move(...one);
      done.push(one);
    }
  } catch (error) {
    for (const [from, to] of done.toReversed()) {
      try {
        move(to, from);
      } catch (cause) {
        throw new Error(`${from} is gone, and what stood there is in ${to}; move it back by hand`, { cause });
      }
    }
    throw error;
  }
}

/** Renames, or copies where the two are on different disks; what could be copied only in part is removed again. */
function moveWhole(from: string, to: string): void {
  try {
    renameSync(from, to);
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
  }
  try {
    copyFolder(from, to);
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
  rmSync(from, { recursive: true });
}

function aside(prefix: string): [young: string, old: string] {
  return [`${prefix}new-${process.pid}`, `${prefix}old-${process.pid}`];
}

/** Removes what is of no more use; where it cannot be, the site is in place all the same, and the next build tries again. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    console.warn(`${folder} could not be removed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
