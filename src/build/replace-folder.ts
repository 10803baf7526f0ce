import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts `next` in the place of `folder`. What stood there is gone only once `next` is in place, and stands there again where that fails.
 * `move` is for tests.
 */
export function replaceFolder(folder: string, next: string, move = moveFolder): void {
  const old = `${next}-old`;
  const replaces = existsSync(folder);
  if (replaces) move(folder, old);
  try {
    move(next, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (replaces) putBack(old, folder, move);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function putBack(old: string, folder: string, move: typeof moveFolder): void {
  try {
    move(old, folder);
  } catch (error) {
    throw new Error(`${folder} is empty, and what stood there is in ${old}; move it back by hand`, { cause: error });
  }
}

/** Renames, or copies where the two are on different disks; what could be copied only in part is removed again. */
function moveFolder(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
  }
  try {
    cpSync(from, to, { recursive: true });
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
  rmSync(from, { recursive: true });
}
