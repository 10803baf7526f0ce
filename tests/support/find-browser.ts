import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

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
 * The browser that tests run in: CHROME_PATH, else an installed Chromium, Chrome or Edge, else the one that the
 * package @sparticuz/chromium ships. Throws where none starts: browser tests are never skipped.
 */
export async function findBrowser(): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist. Correct it or unset it.`);
    return { path: chosen, args: FLAGS, env: {}, origin: 'CHROME_PATH' };
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { path: installed, args: FLAGS, env: {}, origin: 'installed' };
  return shippedBrowser();
}

/** The package's Chromium for Linux on x64, unpacked once below .cache/, with the libraries it carries where the system lacks them. */
async function shippedBrowser(): Promise<Browser> {
  const folder = resolve('.cache/browser');
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // The package unpacks into the temporary folder, and its libraries only where it believes to run in that environment.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  const { default: shipped } = await import('@sparticuz/chromium');
  const path = await shipped.executablePath();
  process.env = before;
  const origin = '@sparticuz/chromium';
  for (const env of [{}, { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }]) {
    if (starts(path, env)) return { path, args: FLAGS, env, origin };
  }
  throw new Error(`No browser starts here. Install Chromium or Chrome, or set CHROME_PATH to one. (Tried ${path} of ${origin}.)`);
}

function starts(path: string, env: Record<string, string>): boolean {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
