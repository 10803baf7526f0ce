import { cpSync, existsSync, mkdtempSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { loadSiteData } from '../content/load.ts';
import { writeAboutMarkdown } from '../markdown-copies/about-markdown.ts';
import { writeIndex } from '../search/index/write.ts';
import { DEFAULT_SITE_URL, PUBLIC_ADDRESS } from './public-address.ts';

/**
 * `npm run build`: makes the whole site, or leaves what was there untouched.
 *
 * Every step writes to a folder beside the output, which takes the output's place only once all have succeeded.
 * SITE_URL and BASE_PATH set the public address; --out-dir the folder, dist by default.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'out-dir': { type: 'string', default: 'dist' } } });
  const outDir = resolve(values['out-dir']);
  if (!process.env['SITE_URL']) {
    console.warn(
      `SITE_URL is not set: canonical links, cards and the sitemap say ${DEFAULT_SITE_URL}. Set it for a site that is published.`,
    );
  }
  const cache = resolve('.cache');
  mkdirSync(cache, { recursive: true });
  const stage = mkdtempSync(join(cache, 'build-'));
  try {
    await build({ outDir: stage, logLevel: 'warn' });
    const { site, base } = PUBLIC_ADDRESS;
    await writeIndex({ dir: stage, data: loadSiteData('.'), base });
    writeAboutMarkdown(stage, site);
    replaceFolder(outDir, stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  console.log(`The site is in ${values['out-dir']}/.`);
}

/** Puts `next` in the place of `folder`; what stood there is gone only once `next` is in place. */
function replaceFolder(folder: string, next: string): void {
  const old = `${next}-old`;
  if (existsSync(folder)) rename(folder, old);
  rename(next, folder);
  rmSync(old, { recursive: true, force: true });
}

/** Renames, or copies where the two are on different disks. */
function rename(from: string, to: string): void {
  try {
    mkdirSync(resolve(to, '..'), { recursive: true });
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('The build stopped; nothing was published.');
  process.exitCode = 1;
}
