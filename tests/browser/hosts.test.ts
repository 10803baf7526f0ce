import { once } from 'node:events';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { headersOf } from '../../src/hosting/headers.ts';
import { mediaType } from '../../src/hosting/media-types.ts';
import { useBrowser } from '../support/browser.ts';
import { HOSTS, type Host } from '../support/hosts.ts';
import { watchPage } from '../support/watch-page.ts';

const openPage = useBrowser();
const sites = { 'the root of a host': inject('site'), 'a folder of another site': inject('changedSite') };

describe.each(Object.entries(HOSTS))('%s', (name, { debian, program, start }) => {
  if (program === undefined) {
    console.warn(`NOT TESTED on ${name}, which is not installed: Debian's package is ${debian}.`);
    test.runIf(process.env['REQUIRE_BROWSERS'])('is installed', () => {
      throw new Error(`${name} is not installed: Debian's package is ${debian}.`);
    });
  }
  describe.skipIf(program === undefined).each(Object.entries(sites))('serves %s by its recipe, under another user', (_, { dir, base }) => {
    let host: Host;
    // Pages cost seconds, and both servers send the same: one is read at the root, the other below a base path.
    const inBrowser = (name === 'nginx') === (base !== '/');
    beforeAll(async () => {
      host = await start(dir, base);
    });
    afterAll(() => host.stop());
    const ask = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, host.url), { redirect: 'manual', headers });
    const sent = (answer: Response) => Object.fromEntries(answer.headers);
    const expected = (path: string) =>
      Object.fromEntries(Object.entries(headersOf(path)).map(([key, value]) => [key.toLowerCase(), value]));

    test('one file of each kind and folder, with its headers and type', async () => {
      const files = globSync('**/*', { cwd: dir }).filter(
        (file) => statSync(join(dir, file)).isFile() && !/(?:^|\/)_|404|\.(?:br|gz)$/u.test(file),
      );
      const kinds = new Map(files.map((file) => [`${file.split('/', 2).slice(0, -1).join('/')} ${mediaType(file)}`, file]));
      expect(kinds.size).toBeGreaterThan(20);
      for (const file of [...kinds.values(), 'charts/parameters/index.html', 'pagefind/index.json']) {
        const path = `/${file.replace(/index\.html$/u, '')}`;
        const answer = await ask(path.slice(1));
        expect([path, answer.status]).toEqual([path, 200]);
        expect({ path, ...sent(answer) }).toMatchObject({ path, ...expected(path), 'content-type': mediaType(path) });
      }
    });

    test.each(['no-such-page/', 'models/no-such-page/', 'assets/', 'assets/gone.js', 'charts/gone/'])(
      '%s is not found, and not kept',
      async (path) => {
        const answer = await ask(path);
        expect(answer.status).toBe(404);
        expect(await answer.text()).toBe(readFileSync(join(dir, '404.html'), 'utf8'));
        const { 'content-security-policy': policy } = expected(path.startsWith('charts/') ? '/charts/' : '/');
        expect(sent(answer)).toMatchObject({
          'cache-control': 'no-cache',
          'content-type': mediaType('/'),
          'content-security-policy': policy,
        });
      },
    );

    test.each(['models', 'models?utm_source=mail&q=%E6%BB%91', ...(base === '/' ? [] : [base.slice(0, -1), `${base.slice(0, -1)}?q=a`])])(
      '%s leads on to its folder by path, with its query: a proxy before the server keeps port and protocol',
      async (address) => {
        const answer = await ask(address);
        const [path = '', query = ''] = address.split(/(?=\?)/u);
        expect(answer.headers.get('location')).toBe(`${new URL(path, host.url).pathname}/${query}`);
        expect(sent(answer)).toMatchObject(path === 'models' ? expected('/') : {});
      },
    );

    test.each(['//evil.example/..//models', '/%2Fevil.example/../models'])('%s leads to no other host', async (path) => {
      const { hostname, port, pathname } = new URL(host.url);
      const [answer] = (await once(get({ hostname, port, path: path.replace(/models$/u, `${pathname.slice(1)}models`) }), 'response')) as [
        IncomingMessage,
      ];
      answer.resume();
      expect(answer.headers.location ?? '').not.toMatch(/^(?:https?:)?\/\/(?!localhost)/u);
    });

    test('compressed copies are sent to those who read them', async () => {
      const [file = ''] = globSync('assets/*.css', { cwd: dir });
      if (!existsSync(join(host.dir, `${file}.gz`))) writeFileSync(join(host.dir, `${file}.gz`), gzipSync(readFileSync(join(dir, file))));
      const answer = await ask(file, { 'accept-encoding': 'gzip' });
      expect(sent(answer)).toMatchObject({ 'content-encoding': 'gzip', 'content-type': mediaType(file), vary: 'Accept-Encoding' });
      expect(await answer.text()).toBe(readFileSync(join(dir, file), 'utf8'));
    });

    test.runIf(inBrowser)('a page of another site frames a chart, and no other page', async () => {
      const frames = ['charts/parameters/', 'models/'].map((path) => `<iframe src="${host.url}${path}" title="${path}"></iframe>`);
      const blog = createServer((__, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Blog</title>${frames.join('')}`);
      }).listen(0, '127.0.0.1');
      onTestFinished(() => {
        blog.closeAllConnections();
        blog.close();
      });
      const page = await openPage();
      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      await page.goto(`http://127.0.0.1:${String((blog.address() as AddressInfo).port)}/`);
      await page.locator('iframe').first().contentFrame().locator('figure svg:visible').first().waitFor();
      expect((await refused).text()).toContain("frame-ancestors 'none'");
    });

    test.runIf(inBrowser)(
      'nothing breaks the policy while a reader reads, searches, shares and follows a short link, nor once the server is gone',
      async () => {
        const page = await openPage({
          serviceWorkers: 'allow',
          permissions: ['clipboard-read', 'clipboard-write'],
          viewport: { width: 1280, height: 900 },
        });
        const incidents = watchPage(page, new URL(host.url).origin);
        await page.goto(`${host.url}models/`);
        await page.locator('share-link a').first().click();
        await page.locator('.share-menu output', { hasText: '已复制' }).waitFor();
        await page.keyboard.press('Escape');
        const searchAndFollow = async () => {
          await page.keyboard.press('Control+k');
          await page.locator('dialog input[name="q"]').fill('模型');
          await page.locator('dialog ol[data-search-results] a').first().waitFor();
          const short = globSync('s/model-*/', { cwd: dir })[0] ?? '';
          await page.goto(`${host.url}${short}/`);
          await page.waitForURL(`${host.url}models/#*`);
        };
        await searchAndFollow();
        await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
        await host.stop();
        await page.goto(`${host.url}glossary/`);
        await searchAndFollow();
        expect(incidents).toEqual([]);
      },
    );
  });
});
