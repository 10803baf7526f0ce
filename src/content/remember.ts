import type { Problem } from './problems.ts';

const last = new Map<string, { text: string; value: unknown; problems: readonly Problem[] }>();

/**
 * What a file says, read anew only where its text is another than the last time: of a save in dev, all files but one stay as they were. Each
 * file has one reader; what that finds wrong is a problem each time.
 */
export function remember<T>(file: string, text: string, problems: Problem[], read: (found: Problem[]) => T): T {
  const before = last.get(file);
  if (before?.text === text) {
    problems.push(...before.problems);
    return before.value as T;
  }
  const found: Problem[] = [];
  const value = read(found);
  last.set(file, { text, value, problems: found });
  problems.push(...found);
  return value;
}
