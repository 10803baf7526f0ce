import { appendFileSync, globSync, readFileSync, statSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** Notices of all that is published of other packages, as their licences ask. */
export const LICENCES_FILE = 'licences.txt';

/** Packages of which the search index has files, or lists taken from theirs: the bundler does not see them. */
const COPIED = ['opencc-js', 'pagefind', 'pinyin-pro'];

/** Has the bundler write the licences of what is in the scripts for readers. Astro has a setting of its own for these, which drops this one. */
export function bundledLicences() {
  return {
    name: 'bundled-licences',
    configEnvironment: (name: string) => (name === 'client' ? { build: { license: { fileName: LICENCES_FILE } } } : undefined),
  };
}

/** Adds to the licences in the folder of a built site those of what was copied. Throws where a package has none. */
export function addLicences(dir: string): void {
  appendFileSync(join(dir, LICENCES_FILE), COPIED.map(notice).join(''));
}

/** Name, version, licence and its texts, as the bundler writes them. */
function notice(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`${name} is not installed; run npm ci`);
  const { version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string; license: string };
  const folder = dirname(manifest);
  const files = globSync(['LICENSE*', 'LICENSE*/*'], { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
  if (files.length === 0) throw new Error(`${name} has no file of its licence, which the site has to publish`);
  const texts = files.toSorted().map((file) => `${readFileSync(join(folder, file), 'utf8').trim()}\n`);
  return `\n## ${name} - ${version} (${license})\n\n${texts.join('\n')}`;
}
