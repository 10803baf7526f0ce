import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { loadSiteData } from '../content/load.ts';
import { writeAboutMarkdown } from '../markdown-copies/about-markdown.ts';
import { writeIndex } from '../search/index/write.ts';
import { basePath, DEFAULT_SITE_URL, siteUrl } from './public-address.ts';
import { replaceFolder } from './replace-folder.ts';

/**
 * `npm run build`: makes the whole site, or leaves what was there untouched.
 *
 * Every step writes to a folder beside the output, which takes the output's place only once all have succeeded.
 * SITE_URL and BASE_PATH set the public address; --out-dir the folder, dist by default.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'out-dir': { type: 'string', default: 'dist' } } });
  const [site, base] = [siteUrl(), basePath()];
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
    await writeIndex({ dir: stage, data: loadSiteData('.'), base });
    writeAboutMarkdown(stage, site);
    replaceFolder(outDir, stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  console.log(`The site is in ${values['out-dir']}/.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('The build stopped; nothing was published.');
  process.exitCode = 1;
}
