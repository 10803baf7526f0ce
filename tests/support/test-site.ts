import type { TestProject } from 'vitest/node';
import { startStaticServer } from '../../src/server/static-server.ts';
import { buildSite, type Base } from './build-site.ts';
import type { BrowserName, Found } from './browsers/find-browsers.ts';
import { findBrowser } from './find-browser.ts';

/** A site that was built for the tests. */
export interface TestSite {
  /** Folder of its files. */
  dir: string;
  /** Folder of its content. */
  content: string;
  base: Base;
  /** Where it is served. */
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The project's site, at the root of a host. */
    site: TestSite;
    /** The fixture below a base path, after places have taken other names, and with another definition. */
    changedSite: TestSite;
    /** Whatever was built for the project. */
    sites: TestSite[];
    browser: { path: string; args: string[]; env: Record<string, string> };
    /** The browsers of the table of steps. */
    browsers: Record<BrowserName, Found>;
  }
}

/** Builds the site of a project, and beside it a changed one, serves them under the policy and hands them to the tests. Returns what stops the servers. */
export async function provideSites(project: TestProject, builds: readonly Omit<TestSite, 'url'>[]): Promise<() => void> {
  const browser = await findBrowser();
  console.log(`Browser tests use ${browser.path} (${browser.origin}).`);
  const served = await Promise.all(
    builds.map(async (build) => {
      await buildSite(build.dir, build.base, { content: build.content });
      const { server, url } = await startStaticServer(build);
      return { server, site: { ...build, url } };
    }),
  );
  const sites = served.map(({ site }) => site);
  const [site, changed] = sites;
  if (site) project.provide('site', site);
  if (changed) project.provide('changedSite', changed);
  project.provide('sites', sites);
  project.provide('browser', { path: browser.path, args: browser.args, env: browser.env });
  return () => {
    for (const { server } of served) {
      server.closeAllConnections();
      server.close();
    }
  };
}
