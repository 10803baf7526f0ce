import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives all in a folder that a build has made the mode of that folder, files without the right to enter: 755 and 644 under the usual umask. A web
 * server is another user, and what was copied has the mode of where it comes from.
 */
export function openModes(folder: string, mode = statSync(folder).mode & 0o777): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    chmodSync(path, entry.isDirectory() ? mode : mode & 0o666);
    if (entry.isDirectory()) openModes(path, mode);
  }
}
