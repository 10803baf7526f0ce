import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** All that a build reads. */
const ENTRIES = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Copies the project into a folder of its own, where a test may change it; packages and drawn cards are shared. Returns the folder. */
export function copyProject(): string {
  mkdirSync('.cache/cards', { recursive: true });
  const root = mkdtempSync(resolve('.cache/copy-'));
  for (const entry of ENTRIES) cpSync(entry, join(root, entry), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, '.cache'));
  symlinkSync(resolve('.cache/cards'), join(root, '.cache/cards'));
  return root;
}
