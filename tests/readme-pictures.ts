import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startStaticServer } from '../src/server/static-server.ts';
import { findBrowser } from './support/find-browser.ts';

/**
 * `npm run pictures`: draws the two pictures of README.md from the site in dist/. They have the fonts of the machine: run it where the headings
 * come out in a Song typeface.
 */
const FOLDER = '.github/pictures';
/** Both together, in bytes. */
const LIMIT = 150_000;
const SHOTS = [
  { name: 'laptop', path: '', width: 1280, height: 800, scale: 1.5, colorScheme: 'light' },
  { name: 'phone', path: 'models/', width: 390, height: 844, scale: 1.75, colorScheme: 'dark' },
] as const;

if (!existsSync('dist/index.html')) {
  console.error('dist/ has no site: run `npm run build` first.');
  process.exit(2);
}
const { server, url } = await startStaticServer({ dir: 'dist' });
const { path: executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
try {
  mkdirSync(FOLDER, { recursive: true });
  let pictures = await drawAll(90);
  for (let quality = 80; bytesOf(pictures) > LIMIT && quality > 0; quality -= 10) pictures = await drawAll(quality);
  for (const [index, { name }] of SHOTS.entries()) writeFileSync(join(FOLDER, `${name}.webp`), pictures[index] ?? '');
  console.log(`${FOLDER}: ${String(pictures.length)} pictures, ${String(bytesOf(pictures))} bytes.`);
} finally {
  await browser.close();
  server.close();
}

function bytesOf(pictures: readonly Buffer[]): number {
  return pictures.reduce((sum, { length }) => sum + length, 0);
}

/** Each page as it is first seen, as WebP of a quality from 1 to 100. */
async function drawAll(quality: number): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  for (const { path, width, height, scale, colorScheme } of SHOTS) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(url + path, { waitUntil: 'networkidle' });
    // Playwright itself writes no WebP.
    const devtools = await context.newCDPSession(page);
    const clip = { x: 0, y: 0, width, height, scale };
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality, clip });
    pictures.push(Buffer.from(data, 'base64'));
    await context.close();
  }
  return pictures;
}
