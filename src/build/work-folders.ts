import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Below it lies what builds work on, and what they keep for the next one. */
const CACHE = '.cache';
/** What one process works on and takes away again: copy-4711-9f86d081. */
const WORK_FOLDER = /^copy-(?<owner>\d+)-[0-9a-f]{8}(?:-|$)/u;
/** A picture that was being written: its name, the process and its thread. */
const HALF_A_CARD = /\.png\.(?<owner>\d+)-\d+$/u;

/** The path of a folder for this process alone, which is not made yet; the next build clears it where this process was killed. */
export function workFolder(): string {
  return resolve(CACHE, `copy-${process.pid}-${randomBytes(4).toString('hex')}`);
}

/** Removes what processes left behind that were killed. Call it before this process has a folder of its own: of its number there may be an older one. */
export function clearLeftovers(cache = CACHE): void {
  for (const [folder, pattern] of [
    [cache, WORK_FOLDER],
    [join(cache, 'cards'), HALF_A_CARD],
  ] as const)
    for (const { name } of leftBehind(folder, pattern)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** What processes that do not run any more left in a folder: names that a pattern knows, with its groups; `owner` is the process. */
export function leftBehind(folder: string, pattern: RegExp): { name: string; of?: string; what?: string }[] {
  return namesIn(folder).flatMap((name) => {
    const { owner, ...groups } = pattern.exec(name)?.groups ?? {};
    return owner === undefined || runsElsewhere(owner) ? [] : [{ name, ...groups }];
  });
}

/** Whether a process of this number runs and is not this one. */
export function runsElsewhere(owner: string): boolean {
  if (Number(owner) === process.pid) return false;
  try {
    return process.kill(Number(owner), 0);
  } catch (error) {
    // It is there, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
