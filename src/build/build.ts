import { rmSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { assertReport, CONTENT_OPTION, nameFolder } from '../content/content-option.ts';
import { contactUrl } from '../contact.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { getReport } from '../report/report.ts';
import { pageUpdated } from '../report/updated.ts';
import { writeIndex } from '../search/index/write.ts';
import { copyProject } from './copy-project.ts';
import { basePath, DEFAULT_SITE_URL, siteUrl } from './public-address.ts';
import { replaceFolder } from './replace-folder.ts';

/**
 * `npm run build`: makes the whole site, or leaves what was there untouched.
 *
 * It works on a copy of the project: Astro keeps files of its own beside the content, and builds that share them give one the text of another.
 * Every step writes to a folder beside the output, which takes the output's place only once all have succeeded.
 * SITE_URL and BASE_PATH set the public address; --content the folder of the report, content by default, and --out-dir that of the site, dist.
 */
const { values } = parseArgs({ options: { ...CONTENT_OPTION, 'out-dir': { type: 'string', default: 'dist' } } });
try {
  const base = basePath();
  const outDir = resolve(values['out-dir']);
  if (!process.env['SITE_URL']) {
    console.warn(
      `SITE_URL is not set: canonical links, cards and the sitemap say ${DEFAULT_SITE_URL}. Set it for a site that is published.`,
    );
  }
  assertReport(values.content);
  const [project, copy] = [process.cwd(), copyProject(values.content)];
  const stage = `${copy}-site`;
  // Not before: where a build fails, Astro may still be writing to its folder.
  process.once('exit', () => {
    process.chdir(project);
    for (const folder of [copy, stage]) rmSync(folder, { recursive: true, force: true });
  });
  process.chdir(copy);
  await build({ outDir: stage, logLevel: 'warn' });
  const report = getReport();
  await writeIndex({ dir: stage, data: report, base });
  const hostFiles = { dir: stage, base, site: siteUrl(), contact: contactUrl(), expires: process.env['SECURITY_EXPIRES'] };
  for (const words of writeHostFiles({ ...hostFiles, updated: pageUpdated(report, '/'), language: report.site.language }))
    console.warn(words);
  replaceFolder(outDir, stage);
  console.log(`The site is in ${values['out-dir']}/.`);
} catch (error) {
  // Files are named from the project's folder, not from that of its copy, and content from the folder that was given.
  const message = error instanceof Error ? error.message.replaceAll(process.cwd() + sep, '') : error;
  console.error(typeof message === 'string' ? nameFolder(message, values.content) : message);
  console.error('The build stopped; nothing was published.');
  process.exitCode = 1;
}
