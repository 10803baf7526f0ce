import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unpackOnce } from './browsers/unpack-once.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Browser {
  path: string;
  args: string[];
  /** Variables the browser needs beside the process's own. */
  env: Record<string, string>;
  /** Where it was found, for the test's report. */
  origin: string;
}

/**
 * The browser that tests run in: CHROME_PATH, else the one that the package @sparticuz/chromium ships, else an installed Chromium, Chrome or Edge.
 * The shipped one is the same for everybody and has no interface: a page costs it a fifth of what it costs a whole browser.
 * Throws where none starts: browser tests are never skipped.
 */
export async function findBrowser(): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist. Correct it or unset it.`);
    return { path: chosen, args: FLAGS, env: {}, origin: 'CHROME_PATH' };
  }
  const browser = (await shippedBrowser()) ?? installedBrowser();
  if (!browser) throw new Error('No browser starts here. Install Chromium or Chrome, or set CHROME_PATH to one.');
  return browser;
}

export function installedBrowser(): Browser | undefined {
  const path = INSTALLED.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, args: FLAGS, env: {}, origin: 'installed' };
}

/** The package's Chromium for Linux on x64, unpacked once below .cache/, with the libraries it carries where the system lacks them. */
async function shippedBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = resolve('.cache/browser');
  // The package unpacks into the temporary folder, and its libraries only where it believes to run in that environment.
  await unpackOnce(folder, (begun) =>
    withVariables({ TMPDIR: begun, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }, async () => {
      const { default: shipped } = await import('@sparticuz/chromium');
      await shipped.executablePath();
    }),
  );
  const path = join(folder, 'chromium');
  const env = [{}, { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }].find((candidate) => starts(path, candidate));
  return env && { path, args: FLAGS, env, origin: '@sparticuz/chromium' };
}

/** Whether a browser starts, with these variables beside the process’s own. */
export function starts(path: string, env: Record<string, string>): boolean {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs something under other variables of the process, and takes back what it set itself. Each is put back in place: what Node itself reads, such
 * as the temporary folder, would not follow a new process.env.
 */
export async function withVariables<T>(variables: Record<string, string>, run: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    return await run();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
}
