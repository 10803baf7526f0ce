/** What a worker answers with: a file that it keeps, or another address. Paths begin below the base path, without a slash. */
export type Kept = { file: string } | { redirect: string };

/** What is kept for a path, in any of the forms that hosts take: with a file name, and without a slash at the end. Undefined where nothing is. */
export function findKept(path: string, isKept: (path: string) => boolean): Kept | undefined {
  if (isKept(path)) return { file: path };
  const folder = path.replace(/(?:^|(?<=\/))index\.html$/u, '');
  if (folder !== path && isKept(folder)) return { redirect: folder };
  return isKept(`${path}/`) ? { redirect: `${path}/` } : undefined;
}
