import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { headersOf } from '../../src/hosting/headers.ts';
import { startStaticServer } from '../../src/server/static-server.ts';
import { buildSite, type Base } from './build-site.ts';
import type { BrowserName, Found } from './browsers/find-browsers.ts';
import { findBrowser } from './find-browser.ts';
import { makeRunFolder } from './run-folder.ts';

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
    /** A folder that this run alone writes to, removed in the end: for whatever else a test makes. */
    scratch: string;
    browser: { path: string; args: string[]; env: Record<string, string> };
    /** The browsers of the table of steps. */
    browsers: Record<BrowserName, Found>;
  }
}

/**
 * The site's headers without the one for which a browser leaves its first process for another: that is a third of what a page costs in a context of
 * its own. Under all of them tests/browser/hosts.test.ts reads, searches and shares.
 */
function headersInOneProcess(path: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headersOf(path)).filter(([name]) => name !== 'Cross-Origin-Opener-Policy'));
}

/** What is built for a project; `name` is that of its folder. */
export interface Build extends Pick<TestSite, 'content' | 'base'> {
  name: string;
}

/** Builds that go on or are done, and the folder that they write to. */
interface Begun {
  scratch: string;
  done: Promise<unknown>;
}

/** By project. Vitest sets one project up after the other, and each has modules of its own. */
const begun = ((globalThis as { begunBuilds?: Map<string, Begun> }).begunBuilds ??= new Map<string, Begun>());

/** Begins what a project needs side by side, or goes on with what was begun before: a build alone leaves a processor idle for most of its time. */
export function beginBuilds(project: string, builds: readonly Build[]): Begun {
  const before = begun.get(project);
  if (before) return before;
  const scratch = makeRunFolder(project);
  const done = Promise.all(builds.map(({ name, content, base }) => buildSite(join(scratch, name), base, { content })));
  const now = { scratch, done };
  // Whoever waits for it is told.
  done.catch(() => undefined);
  begun.set(project, now);
  return now;
}

/**
 * Builds the site of a project, and beside it a changed one, serves them under the policy and hands them to the tests. Returns what stops the
 * servers and removes the sites.
 */
export async function provideSites(project: TestProject, builds: readonly Build[]): Promise<() => void> {
  const { scratch, done } = beginBuilds(project.name, builds);
  project.provide('scratch', scratch);
  const browser = await findBrowser();
  console.log(`Browser tests use ${browser.path} (${browser.origin}).`);
  await done;
  const served = await Promise.all(
    builds.map(async ({ name, content, base }) => {
      const dir = join(scratch, name);
      const { server, url } = await startStaticServer({ dir, base, headers: headersInOneProcess });
      return { server, site: { dir, content, base, url } };
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
    begun.delete(project.name);
    rmSync(scratch, { recursive: true, force: true });
  };
}
