import { EventEmitter, once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import { siteFile } from '../support/site-files.ts';
import type { TestSite } from '../support/test-site.ts';

// Astro reads content/ while one writes; here it is the content of the project's site.
vi.mock(import('../../src/report/report.ts'), async (importReport) => {
  const report = await importReport();
  return { ...report, getReport: () => report.readReport(inject('site').content) };
});
// Other files may have imported it without.
vi.resetModules();
const { devIndex } = await import('../../src/search/index/dev-index.ts');
afterAll(() => {
  vi.resetModules();
});

type Hooks = Record<'astro:server:setup', (options: unknown) => void>;

/**
 * A development server with the index of search in front of a built site, whose pages stand in for those that Astro would render.
 * Returns its address, what tells it of a changed file, and the addresses of the pages that were asked for.
 */
async function startServer({ dir, base }: TestSite) {
  const pages: string[] = [];
  const watcher = new EventEmitter();
  const middlewares: ((...request: [...Parameters<RequestListener>, next: () => void]) => void)[] = [];
  const httpServer = createServer((request, response) => {
    const servePage = () => {
      const path = `/${(request.url ?? '').slice(base.length)}`;
      pages.push(path);
      response.end(siteFile(dir, `${path}index.html`));
    };
    for (const middleware of middlewares) middleware(request, response, servePage);
  }).listen(0, 'localhost');
  await once(httpServer, 'listening');
  onTestFinished(() => {
    httpServer.close();
  });
  const hooks = devIndex({ base }).hooks as Hooks;
  hooks['astro:server:setup']({ server: { watcher, httpServer, middlewares: { use: middlewares.push.bind(middlewares) } } });
  const { port } = httpServer.address() as AddressInfo;
  return { index: `http://localhost:${String(port)}${base}pagefind/index.json`, pages, change: () => watcher.emit('all') };
}

test('`npm run dev` answers with the same index as a build', async () => {
  const { index } = await startServer(inject('site'));
  const response = await fetch(index);
  expect(response.headers.get('content-type')).toBe('application/json');
  const manifest = await response.text();
  // It names a digest of all the others.
  expect(manifest).toBe(siteFile(inject('site').dir, '/pagefind/index.json'));
  const { folder } = JSON.parse(manifest) as { folder: string };
  const script = await fetch(new URL(`${folder}/pagefind.js`, index));
  expect(script.headers.get('content-type')).toBe('text/javascript');
  expect((await fetch(new URL('none/pagefind.js', index))).status).toBe(404);
});

test('it is made when it is first asked for, once for all, and anew after a change', async () => {
  const { index, pages, change } = await startServer(inject('site'));
  const ask = async () => (await fetch(index)).text();
  expect(pages).toEqual([]);
  await Promise.all([ask(), ask()]);
  const read = pages.length;
  expect(read).toBeGreaterThan(10);
  expect(new Set(pages).size).toBe(read);
  await ask();
  expect(pages).toHaveLength(read);
  change();
  await ask();
  expect(pages).toHaveLength(2 * read);
});
