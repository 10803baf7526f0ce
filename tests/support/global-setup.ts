import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { copyProject } from '../../src/build/copy-project.ts';
import { startStaticServer } from '../../src/server/static-server.ts';
import { buildSite } from './build-site.ts';
import { changeContent } from './changed-site.ts';
import { findBrowser } from './find-browser.ts';

/** Folder and address of a site that was built for the tests. */
interface TestSite {
  dir: string;
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Built for the root of a host. */
    rootSite: TestSite;
    /** The same below the base path /aigc/. */
    baseSite: TestSite;
    /** As it would be below /aigc/ after places had taken other names, and with another definition. */
    changedSite: TestSite;
    browser: { path: string; args: string[]; env: Record<string, string> };
  }
}

/** Builds all sites side by side and serves them under the policy. Projects whose tests read no site do without. */
export default async function setup(project: TestProject): Promise<() => void> {
  const browser = await findBrowser();
  console.log(`Browser tests use ${browser.path} (${browser.origin}).`);
  const [root, base, changed] = await Promise.all([
    buildAndServe('.cache/test-site', '/'),
    buildAndServe('.cache/test-site-base', '/aigc/'),
    buildChangedSite(),
  ]);
  project.provide('rootSite', root.site);
  project.provide('baseSite', base.site);
  project.provide('changedSite', changed.site);
  project.provide('browser', { path: browser.path, args: browser.args, env: browser.env });
  return () => {
    for (const { close } of [root, base, changed]) close();
  };
}

async function buildChangedSite() {
  const copy = copyProject();
  try {
    changeContent(copy);
    return await buildAndServe('.cache/test-site-changed', '/aigc/', copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

async function buildAndServe(dir: string, base: '/' | '/aigc/', root?: string) {
  await buildSite(resolve(dir), base, { root });
  const { server, url } = await startStaticServer({ dir, base });
  return {
    site: { dir, url },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
