import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Makes a folder below .cache/ that is one run's own, for what its tests of one kind write: two runs in a checkout do not meet. Those that runs
 * left which were ended from outside are cleared. Whoever asks removes the folder in the end. `cache` is for tests.
 */
export function makeRunFolder(kind: string, cache = resolve('.cache')): string {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const [, owner] = /^tests-(\d+)-/u.exec(name) ?? [];
    if (owner !== undefined && !runs(Number(owner))) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const folder = join(cache, `tests-${String(process.pid)}-${kind}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

/** Whether a process is there, be it another user's. */
function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
