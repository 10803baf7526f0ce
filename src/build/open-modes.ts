import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The right to read, to write and to enter, of owner, group and others. */
interface Modes {
  folder: number;
  file: number;
}

/**
 * Makes a folder and all in it as open as new ones are, 755 and 644 under the usual umask: a web server is another user, and what was copied
 * has the mode of where it comes from.
 */
export function openModes(folder: string, modes: Modes = modesOfNew(folder)): void {
  chmodSync(folder, modes.folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openModes(path, modes);
    else chmodSync(path, modes.file);
  }
}

/** The modes that a new folder and a new file in a folder have: to ask for the umask would set it for all threads. */
function modesOfNew(folder: string): Modes {
  const probe = join(folder, '.mode');
  const file = join(probe, 'file');
  mkdirSync(probe);
  writeFileSync(file, '');
  const modes = { folder: statSync(probe).mode & 0o777, file: statSync(file).mode & 0o777 };
  rmSync(probe, { recursive: true });
  return modes;
}
