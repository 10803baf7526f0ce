import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const SITE_URL = 'https://site.example';
/** Where the site below a base path asks readers to report errors; the other one is built without. */
export const CONTACT_URL = 'https://issues.example/new';

/** Content of the invented report. */
export const FIXTURE = 'tests/fixtures/report';
/** Base path of a site: root of its host, or below. */
export type Base = '/' | '/base/';

interface BuildOptions {
  content?: string;
  env?: Record<string, string>;
}

/**
 * Builds the site into a folder as a user of the README would; warnings and errors go to the terminal.
 * `content` names the folder of its report, `env` variables of the build's own.
 */
export async function buildSite(dir: string, base: Base, { content = 'content', env: more = {} }: BuildOptions = {}): Promise<void> {
  const env = { ...process.env, SITE_URL, BASE_PATH: base, CONTACT_URL: base === '/' ? '' : CONTACT_URL, ...more };
  const { stderr } = await promisify(execFile)('node', ['src/build/build.ts', '--content', content, '--out-dir', dir], { env });
  if (stderr !== '') console.error(stderr);
}
