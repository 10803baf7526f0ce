import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder, without links in its path: for one test, also from the hook before it, or until `after` calls. It is gone afterwards. */
export function temporaryFolder(after: (remove: () => void) => void = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'test-')));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}
