import { globSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { copyFolder } from './copy-folder.ts';
import { workFolder } from './work-folders.ts';

/** All that a build reads beside the content. */
const INPUTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
/** How often content that is being written is copied anew before the build gives up. */
const ATTEMPTS = 5;

/**
 * Copies the project in the current folder, with the content of a folder, to a new one below .cache/, where Node still finds its packages;
 * cards drawn before are shared. Returns the folder. What could be copied only in part is removed again.
 */
export function copyProject(content = 'content'): string {
  const root = workFolder();
  const cards = resolve('.cache/cards');
  mkdirSync(dirname(root), { recursive: true });
  // By itself: of a folder further down Node says that it is missing where this user may not write.
  mkdirSync(root);
  try {
    copyWhole(content, join(root, 'content'));
    for (const input of INPUTS) copyFolder(input, join(root, input));
    for (const folder of [cards, join(root, '.cache')]) mkdirSync(folder, { recursive: true });
    // A junction needs no rights that Windows gives to few.
    symlinkSync(cards, join(root, '.cache/cards'), 'junction');
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
  return root;
}

/**
 * Copies a folder as it was at one moment: what changes while it is copied is copied again. Links are followed, so that the copy stays as it is.
 * Throws where it never stands still, or lacks what a link of it leads to. `copy` is for tests.
 */
export function copyWhole(from: string, to: string, copy = copyFolder): void {
  let lacking: NodeJS.ErrnoException | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = stateOf(from);
    lacking = undefined;
    try {
      copy(from, to);
      if (stateOf(from) === before) return;
    } catch (error) {
      lacking = error as NodeJS.ErrnoException;
      // An editor has put another file in the place of one.
      if (lacking.code !== 'ENOENT') throw error;
    }
    rmSync(to, { recursive: true, force: true });
  }
  throw lacking ?? new Error(`${from}/ changes all the time; build once nothing writes to it`);
}

/** Names, sizes and times of all that lies in a folder: the same where nothing was written. */
function stateOf(folder: string): string {
  return globSync('**/*', { cwd: folder })
    .map((name) => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      return [name, stat?.size, stat?.mtimeMs].join(' ');
    })
    .join('\n');
}
