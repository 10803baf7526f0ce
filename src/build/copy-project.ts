import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** All that a build reads beside the content. */
const INPUTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies the project in the current folder, with the content of a folder, to a new one below .cache/, where Node still finds its packages;
 * cards drawn before are shared. Returns the folder. What could be copied only in part is removed again.
 */
export function copyProject(content = 'content'): string {
  const root = resolve('.cache', `copy-${randomUUID()}`);
  const cards = resolve('.cache/cards');
  try {
    cpSync(content, join(root, 'content'), { recursive: true });
    for (const input of INPUTS) cpSync(input, join(root, input), { recursive: true });
    for (const folder of [cards, join(root, '.cache')]) mkdirSync(folder, { recursive: true });
    // A junction needs no rights that Windows gives to few.
    symlinkSync(cards, join(root, '.cache/cards'), 'junction');
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
  return root;
}
