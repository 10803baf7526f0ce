import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowsers } from './browsers/find-browsers.ts';
import { FIXTURE } from './build-site.ts';
import { writeChangedReport } from './changed-report.ts';
import { PUBLISHED } from './published-setup.ts';
import { beginBuilds, provideSites } from './test-site.ts';

/** The site of the invented report, and, below a base path, that of a later day, when places have other names: its content lies outside the project. */
export default async function setup(project: TestProject): Promise<() => void> {
  // Of a whole run: its site is built beside those of this project.
  if (project.vitest.state.getPaths().some((path) => path.includes('/tests/published/'))) beginBuilds('published', PUBLISHED);
  const browsers = await findBrowsers();
  for (const [name, found] of Object.entries(browsers))
    if ('missing' in found) console.warn(`NOT TESTED in ${name}, which is not there: ${found.missing}.`);
  project.provide('browsers', browsers);
  const changed = mkdtempSync(join(tmpdir(), 'report-'));
  writeChangedReport(changed);
  const stop = await provideSites(project, [
    { name: 'site', content: FIXTURE, base: '/' },
    { name: 'changed-site', content: changed, base: '/base/' },
  ]);
  return () => {
    stop();
    rmSync(changed, { recursive: true });
  };
}
