import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runsElsewhere } from '../../src/build/work-folders.ts';

/**
 * Makes a folder below .cache/ that is one run's own, for what its tests of one kind write: two runs in a checkout do not meet. Those that runs
 * left which were ended from outside are cleared. Whoever asks removes the folder in the end. `cache` is for tests.
 */
export function makeRunFolder(kind: string, cache = resolve('.cache')): string {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const [, owner] = /^tests-(\d+)-/u.exec(name) ?? [];
    if (owner !== undefined && Number(owner) !== process.pid && !runsElsewhere(owner))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
  const folder = join(cache, `tests-${String(process.pid)}-${kind}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}
