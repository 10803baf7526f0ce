import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';

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
    return { path: chosen, args: FLAGS, origin: 'CHROME_PATH' };
  }
  const installed = INSTALLED.find(existsSync);
  if (installed) return { path: installed, args: FLAGS, origin: 'installed' };
  const path = await bundled.executablePath();
  try {
    execFileSync(path, ['--version', '--headless', '--no-sandbox'], { stdio: 'ignore' });
  } catch {
    throw new Error(`No browser starts here. Install Chromium or Chrome, or set CHROME_PATH. (Tried ${path} of @sparticuz/chromium.)`);
  }
  return {
    path,
    args: [...FLAGS, ...bundled.args.filter((arg) => arg.includes('single-process') || arg.includes('zygote'))],
    origin: '@sparticuz/chromium',
  };
}
