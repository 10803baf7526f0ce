import { expect, inject, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { pagePaths } from '../support/built-site.ts';
import { watchPage } from '../support/watch-page.ts';

const { dir, url } = inject('site');
const { origin } = new URL(url);
const openPage = useBrowser();

test.each(pagePaths(dir))('%s, light: axe finds nothing and nothing goes wrong', async (path) => {
  const page = await openPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' });
  const incidents = watchPage(page, origin);
  await page.goto(`${origin}${path}`, { waitUntil: 'load' });
  expect({ findings: await axeFindings(page), incidents }).toEqual({ findings: [], incidents: [] });
});
