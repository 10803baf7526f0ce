import { existsSync, rmSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { contactUrl } from '../contact.ts';
import { assertReport, CONTENT_OPTION, nameFolder, readOptions } from '../content/content-option.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { writeServiceWorker } from '../offline/write-service-worker.ts';
import { pageUpdated } from '../report/updated.ts';
import { preloadSearch } from '../search/index/preload.ts';
import { checkAddresses } from './addresses/check-addresses.ts';
import { publishableReport } from './check-content.ts';
import { copyProject } from './copy-project.ts';
import { explain } from './explain.ts';
import { addLicences } from './licences.ts';
import { openModes } from './open-modes.ts';
import { assertOutDir } from './out-dir.ts';
import { precompress } from './precompress.ts';
import { assertProjectPath } from './project-path.ts';
import { basePath, DEFAULT_SITE_URL, siteUrl } from './public-address.ts';
import { writeRelease } from './release.ts';
import { recoverFolder, replaceFolder } from './replace-folder.ts';
import { clearLeftovers } from './work-folders.ts';

/**
 * `npm run build`: makes the whole site, or leaves what was there untouched.
 *
 * It works on a copy of the project: Astro keeps files of its own beside the content, and builds that share them give one the text of another.
 * Every step writes to a folder beside the copy, which takes the output's place only once all have succeeded.
 * SITE_URL and BASE_PATH, in the environment or in .env, set the public address; --content the folder of the report, content by default, and
 * --out-dir that of the site, dist. --keep-old-assets keeps the hashed files of the release that stands there.
 */
const { values } = readOptions({
  options: {
    ...CONTENT_OPTION,
    'out-dir': { type: 'string', default: 'dist' },
    'keep-old-assets': { type: 'boolean', default: false },
  },
});
try {
  await buildSite();
  console.log(`The site is in ${values['out-dir']}/.`);
} catch (error) {
  // Files are named from the project's folder, not from that of its copy, and content from the folder that was given.
  const message = explain(error).replaceAll(process.cwd() + sep, '');
  console.error(nameFolder(message, values.content));
  console.error('The build stopped; nothing was published.');
  process.exitCode = 1;
}

async function buildSite(): Promise<void> {
  const project = process.cwd();
  assertProjectPath(project);
  if (existsSync('.env')) process.loadEnvFile();
  const [origin, base, outDir] = [siteUrl(), basePath(), resolve(values['out-dir'])];
  contactUrl();
  if (!process.env['SITE_URL']) {
    console.warn(
      `SITE_URL is not set: canonical links, cards and the sitemap say ${DEFAULT_SITE_URL}. Set it for a site that is published.`,
    );
  }
  assertReport(values.content);
  assertOutDir(values['out-dir'], values.content);
  recoverFolder(outDir);
  clearLeftovers();
  stopOnSignals();

  const copy = copyProject(values.content);
  const stage = `${copy}-site`;
  // Not before: where a build fails, Astro may still be writing to its folder.
  process.once('exit', () => {
    process.chdir(project);
    for (const folder of [copy, stage]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  process.chdir(copy);
  // Not at the top of the file: from a folder that is refused above, packages cannot be loaded.
  const [{ build }, { writeIndex }] = await Promise.all([import('astro'), import('../search/index/write.ts')]);
  const report = publishableReport();
  await build({ outDir: stage, logLevel: 'warn' });
  await writeIndex({ dir: stage, data: report, base });
  preloadSearch({ dir: stage, base });
  await writeServiceWorker(stage);
  const security = { contact: contactUrl(), expires: process.env['SECURITY_EXPIRES'], updated: pageUpdated(report, '/') };
  for (const words of writeHostFiles({ dir: stage, base, site: origin, language: report.site.language, ...security })) console.warn(words);
  addLicences(stage);
  checkAddresses({ dir: stage, origin, base });
  await precompress(stage);
  writeRelease(stage, values['keep-old-assets'] ? outDir : undefined);
  openModes(stage);
  replaceFolder(outDir, stage);
}

/** Whoever stops the build is told what that means for the site; what it worked on goes at the exit. */
function stopOnSignals(): void {
  for (const [signal, status] of Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }))
    process.once(signal, () => {
      console.error('The build was stopped; nothing was published.');
      process.exit(status);
    });
}
