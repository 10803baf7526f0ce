import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathIn } from './read-yaml.ts';

/** What editors and systems keep beside the files that they show: .DS_Store, .sea.mdx.swp, sea.mdx~, ~$sea.mdx, #sea.mdx#. */
const PASSED_OVER = /^[.~#]|~$|^(?:Thumbs\.db|desktop\.ini)$/u;

/** Names of what writers have put into a folder of the content, in order; none where there is no such folder. */
export function namesIn(folder: string, place: string): string[] {
  const path = pathIn(folder, place);
  const names = existsSync(path) ? readdirSync(path) : [];
  return names.filter((name) => !PASSED_OVER.test(name)).toSorted();
}

/** Paths of all files in a folder, in their order, with slashes. */
export function pathsIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/')).toSorted();
}
