import { cpSync } from 'node:fs';

/**
 * Copies a folder or a file, and in the place of links what they lead to. Without a filter Node takes a faster way, on which it keeps links
 * although it is asked to follow them, and calls a full disk an input/output error.
 */
export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true, dereference: true, filter: () => true });
}
