import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { findBrowser, starts, withVariables } from '../find-browser.ts';
import { unpackOnce } from './unpack-once.ts';

export const BROWSERS = ['Chromium', 'Chromium 109', 'Firefox', 'WebKit'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export interface Installed {
  path: string;
  args?: string[];
  env?: Record<string, string>;
}

/** What starts a browser, or what to do to have it. */
export type Found = Installed | { missing: string };

/** The browsers that the table of steps runs in: named by a variable, else installed, else brought by a package. */
export async function findBrowsers(): Promise<Record<BrowserName, Found>> {
  return { Chromium: await findBrowser(), 'Chromium 109': await oldChromium(), Firefox: firefox(), WebKit: webKit() };
}

function firefox(): Found {
  const path = firstOf(process.env['FIREFOX_PATH'], [
    ...onPath('firefox-esr'),
    ...onPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]);
  return path === undefined ? { missing: 'install firefox-esr or firefox, or set FIREFOX_PATH' } : { path };
}

function webKit(): Found {
  const path = firstOf(process.env['WEBKIT_DRIVER_PATH'], onPath('WebKitWebDriver'));
  const screen = firstOf(undefined, onPath('Xvfb'));
  return path === undefined || screen === undefined ? { missing: 'install webkit2gtk-driver and xvfb (Debian’s names)' } : { path };
}

/** The last Chromium for Windows 7, which a package carries for Linux on x64: unpacked once below .cache/. */
async function oldChromium(): Promise<Found> {
  const chosen = process.env['OLD_CHROMIUM_PATH'];
  const args = ['--no-sandbox', '--disable-gpu'];
  if (chosen !== undefined)
    return existsSync(chosen) ? { path: chosen, args } : { missing: `OLD_CHROMIUM_PATH names ${chosen}, which does not exist` };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: 'its package is for Linux on x64; set OLD_CHROMIUM_PATH' };
  const folder = resolve('.cache/chromium-109');
  const path = join(folder, 'chromium');
  await unpackOnce(folder, unpack);
  const env = [{}, { LD_LIBRARY_PATH: join(folder, 'aws/lib') }].find((candidate) => starts(path, candidate));
  return env ? { path, args, env } : { missing: 'it does not start here; set OLD_CHROMIUM_PATH' };
}

/** The package's own function looks into /tmp first, whoever put something there: its helper unpacks where it is told. */
async function unpack(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const { inflate } = require('chromium-109/build/lambdafs.js') as { inflate: (file: string) => Promise<string> };
  const packed = join(require.resolve('chromium-109/package.json'), '../bin');
  await withVariables({ TMPDIR: folder }, () =>
    Promise.all(['chromium.br', 'swiftshader.tar.br', 'aws.tar.br'].map((file) => inflate(join(packed, file)))),
  );
}

function firstOf(chosen: string | undefined, paths: string[]): string | undefined {
  return (chosen === undefined ? paths : [chosen]).find((path) => existsSync(path));
}

/** Where a program of this name may lie. */
export function onPath(name: string): string[] {
  return (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, name));
}
