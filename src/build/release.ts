import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsIn } from '../content/names-in.ts';

/**
 * What a build says of itself in its folder: that the folder is a build's, and what of it is. It is named and published like any other file:
 * hosts leave hidden ones out, and the next build may read it where the site was copied to.
 */
export const RELEASE_FILE = 'release.json';

interface Release {
  /** Names in the folder of the site, this file's among them. */
  entries: string[];
  /** Paths of this release's files that have a digest in their name. What it kept of the release before is not among them. */
  hashed: string[];
}

/** A file that is never another one under the same path: in the folder of the bundler, or with a digest of at least eight digits in its path. */
const HASHED = /^(?!.*\.html(?:$|\.))(?:assets\/|.*(?<![^/.-])[0-9a-f]{8,}(?![^/.-]))/u;

/**
 * Writes into a site, once all its files are there, which of them this release consists of. Of the release in another folder it keeps the files that
 * have a digest in their name, for pages that were opened before: those of that release only, and none in the place of another.
 */
export function writeRelease(site: string, old?: string): void {
  const hashed = pathsIn(site).filter((path) => HASHED.test(path));
  if (old !== undefined) keepHashedFiles(old, site);
  const release: Release = { entries: [...readdirSync(site), RELEASE_FILE].toSorted(), hashed };
  writeFileSync(join(site, RELEASE_FILE), `${JSON.stringify(release, undefined, 1)}\n`);
}

/** What a folder says of the release in it; undefined where no build wrote it. */
export function readRelease(folder: string): Release | undefined {
  try {
    const release = JSON.parse(readFileSync(join(folder, RELEASE_FILE), 'utf8')) as Partial<Release>;
    return Array.isArray(release.entries) && Array.isArray(release.hashed) ? (release as Release) : undefined;
  } catch {
    return undefined;
  }
}

function keepHashedFiles(old: string, site: string): void {
  const inside = readRelease(old)?.hashed.filter((path) => HASHED.test(path) && !path.split('/').includes('..')) ?? [];
  for (const path of inside) {
    const [from, to] = [join(old, path), join(site, path)];
    if (existsSync(from) && !existsSync(to)) cpSync(from, to);
  }
}
