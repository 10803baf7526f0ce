/** What to do about what the system says. */
const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room on it and build again',
  EDQUOT: 'this user has no room left on the disk; make some and build again',
  EROFS: 'the disk cannot be written to; build on another, or name another folder with --out-dir',
  EACCES: 'this user may not write there; give the right to, or build as another user',
  EPERM: 'this user may not write there; give the right to, or build as another user',
  ENOTDIR: 'a part of this path is a file; name another folder',
  ELOOP: 'these links lead round in a circle; name another folder',
  EMFILE: 'too many files are open; raise the limit (ulimit -n) and build again',
};

/** What went wrong, in one line where the system says why: the file, the reason and what to do. No stack. */
export function explain(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = '', path, dest } = cause as NodeJS.ErrnoException & { dest?: string };
    const advice = ADVICE[code];
    if (advice !== undefined) return `${dest ?? path ?? 'A file'}: ${advice} (${code})`;
  }
  // The bundler puts the stack of what failed in it into its own message.
  return error instanceof Error ? error.message.replaceAll(/\n\s+at .*/gu, '') : String(error);
}
