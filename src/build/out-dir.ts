import { existsSync, mkdtempSync, readdirSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { readRelease, RELEASE_FILE } from './release.ts';
import { leftInside, OF_THE_DISK, placeOf } from './replace-folder.ts';

/** Folders of the project that no build writes to. */
const OF_THE_PROJECT = new Set(['.ci', '.git', '.github', '.vscode', 'content', 'node_modules', 'public', 'src', 'tests']);
/** What a system puts into any folder that is looked at. */
const OF_THE_SYSTEM = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', OF_THE_DISK]);

/**
 * Throws where a site must not be put: over the project or anything else that no build wrote, or where this user may not write.
 * The project is in the current folder; `content` is the folder of its report. What does not exist yet is fine. `probe` is for tests.
 */
export function assertOutDir(outDir: string, content: string, probe = probeFolder): void {
  const [place, project] = [placeOf(outDir), realpathSync('.')];
  const advice = 'name a folder of its own with --out-dir, such as dist';
  const above = { 'the project': project, 'the content': placeOf(content), 'your home folder': placeOf(homedir()) };
  for (const [what, folder] of Object.entries(above)) if (isIn(folder, place)) throw new Error(`${outDir} holds ${what}; ${advice}`);
  const [top = ''] = isIn(place, project) ? relative(project, place).split(sep) : [];
  if (OF_THE_PROJECT.has(top)) throw new Error(`${outDir} lies in ${top}/ of the project; ${advice}`);
  if (isIn(place, placeOf(content))) throw new Error(`${outDir} lies in the content; ${advice}`);
  if (existsSync(place)) assertReplaceable(outDir, place);
  // A folder is replaced in the one above it, or its contents where only they may be written.
  if (![place, dirname(place)].some((folder) => mayWrite(folder, probe)))
    throw new Error(`${outDir} cannot be written by this user; ${advice}`);
}

/** Throws on a file, and on a folder that holds anything that no build wrote. */
function assertReplaceable(outDir: string, place: string): void {
  if (!statSync(place).isDirectory()) throw new Error(`${outDir} is a file; name a folder with --out-dir, such as dist`);
  const left = leftInside(place);
  const names = readdirSync(place).filter((name) => !OF_THE_SYSTEM.has(name) && !left.includes(name));
  if (names.length === 0) return;
  // Of a build that was killed while it exchanged the contents, there are two releases.
  const releases = [place, ...left.map((name) => join(place, name))].flatMap((folder) => readRelease(folder) ?? []);
  if (releases.length === 0)
    throw new Error(
      `${outDir} is not empty, and no build wrote it: it has no ${RELEASE_FILE}. Name another folder with --out-dir, or empty this one yourself`,
    );
  const ours = new Set(releases.flatMap(({ entries }) => entries));
  const foreign = names.filter((name) => !ours.has(name));
  if (foreign.length > 0)
    throw new Error(
      `${outDir} holds what no build wrote: ${foreign.join(', ')}. Move it away; what is to be published with the site belongs into public/`,
    );
}

/** Whether a path is a folder or lies in it. */
function isIn(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Writes to a folder. Some file systems have rights to write and take nothing: /proc. */
function probeFolder(folder: string): void {
  rmdirSync(mkdtempSync(join(folder, '.site-')));
}

/** Whether this user may write to a folder, or to the nearest one above it that is there. */
function mayWrite(folder: string, probe: typeof probeFolder): boolean {
  if (!existsSync(folder)) return mayWrite(dirname(folder), probe);
  try {
    probe(folder);
    return true;
  } catch (error) {
    // That is no question of rights, and the system says itself what it is.
    if (/^(?:ENOSPC|EDQUOT)$/u.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return false;
  }
}
