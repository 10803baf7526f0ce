import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Where fonts that are made of others are kept, from the project's root. */
export const FONT_CACHE = '.cache/fonts';

/** Writes beside the file first: others that draw at the same time read it whole or not at all. */
export function writeWhole(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}-${threadId}`;
  writeFileSync(part, content);
  renameSync(part, file);
}
