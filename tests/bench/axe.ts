import { chromium } from 'playwright-core';
import { startStaticServer } from '../../src/server/static-server.ts';
import { axeFindings } from '../support/axe.ts';
import { pagePaths } from '../support/built-site.ts';
import { findBrowser } from '../support/find-browser.ts';
import { holdTo } from './support/figures.ts';

/**
 * Whether axe, with all its rules, finds anything on the pages of dist/, at the widths of a small phone, a phone, a tablet and a
 * laptop, in light and in dark: it says what and where. `-- --dir FOLDER` asks another build; `npm test` asks every page at fewer widths.
 */
const WIDTHS = [320, 360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;

const dirAt = process.argv.indexOf('--dir');
const dir = dirAt === -1 ? 'dist' : (process.argv[dirAt + 1] ?? 'dist');
const { server, url } = await startStaticServer({ dir });
const { path: executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
for (const path of pagePaths(dir)) {
  await page.goto(new URL(path, url).href);
  const found: string[] = [];
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      found.push(...(await axeFindings(page)).map((finding) => `      ${String(width)} px, ${colorScheme}: ${finding}`));
    }
  holdTo(0, path, found.length, (count) => `${String(count)} findings`);
  if (found.length > 0) console.log(found.join('\n'));
}
await browser.close();
server.closeAllConnections();
server.close();
