import type { TestProject } from 'vitest/node';
import { startStaticServer } from '../../src/server/static-server.ts';
import { buildSite } from './build-site.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder and address of the site built for the root of a host. */
    rootSite: { dir: string; url: string };
    /** The same below the base path /aigc/. */
    baseSite: { dir: string; url: string };
    browser: { path: string; args: string[]; env: Record<string, string> };
  }
}

/** Builds the site twice, at the root and below a base path, and serves both under the policy for all tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const browser = await findBrowser();
  console.log(`Browser tests use ${browser.path} (${browser.origin}).`);
  const [root, base] = await Promise.all([buildAndServe('/'), buildAndServe('/aigc/')]);
  project.provide('rootSite', root.site);
  project.provide('baseSite', base.site);
  project.provide('browser', { path: browser.path, args: browser.args, env: browser.env });
  return () => {
    root.close();
    base.close();
  };
}

async function buildAndServe(base: '/' | '/aigc/') {
  const dir = `.cache/test-site${base === '/' ? '' : '-base'}`;
  await buildSite(dir, base);
  const { server, url } = await startStaticServer({ dir, base });
  return {
    site: { dir, url },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
