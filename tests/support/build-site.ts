import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const SITE_URL = 'https://site.example';
/** Where the site below a base path asks readers to report errors; the other one is built without. */
export const CONTACT_URL = 'https://issues.example/new';

/** Builds the site into a folder as a user of the README would, from a copy of the project where `root` names one; warnings and errors go to the terminal. */
export async function buildSite(dir: string, base: '/' | '/aigc/', root = '.'): Promise<void> {
  const env = { ...process.env, SITE_URL, BASE_PATH: base, CONTACT_URL: base === '/' ? '' : CONTACT_URL };
  const { stderr } = await promisify(execFile)('node', ['src/build/build.ts', '--out-dir', dir], { env, cwd: root });
  if (stderr !== '') console.error(stderr);
}
