import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headersOf } from '../../../src/hosting/headers.ts';
import { startStaticServer } from '../../../src/server/static-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const dir = temporaryFolder(afterAll);
let server: Server;
let url: string;

const write = (file: string, content: string | Buffer = file) => {
  mkdirSync(join(dir, file, '..'), { recursive: true });
  writeFileSync(join(dir, file), content);
};
const ask = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, url), { redirect: 'manual', headers });

beforeAll(async () => {
  for (const file of [
    '404.html',
    'index.html',
    'models/index.html',
    'assets/a.css',
    'charts/x/index.html',
    'charts-of-others/index.html',
    'notes.md',
  ])
    write(file);
  write('.well-known/security.txt', 'Contact: none');
  write('assets/a.css.br', brotliCompressSync('brotli'));
  write('assets/a.css.gz', gzipSync('gzip'));
  ({ server, url } = await startStaticServer({ dir, base: '/aigc/' }));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  // Path, status, the path whose headers it has, type.
  ['', 200, '/', 'text/html; charset=utf-8'],
  ['models/', 200, '/models/', 'text/html; charset=utf-8'],
  ['assets/a.css', 200, '/assets/a.css', 'text/css; charset=utf-8'],
  ['charts/x/', 200, '/charts/x/', 'text/html; charset=utf-8'],
  ['charts-of-others/', 200, '/', 'text/html; charset=utf-8'],
  ['charts/..%2fmodels/', 200, '/models/', 'text/html; charset=utf-8'],
  ['notes.md', 200, '/notes.md', 'text/markdown; charset=utf-8'],
  ['.well-known/security.txt', 200, '/', 'text/plain; charset=utf-8'],
  ['charts/gone/', 404, '/charts/', 'text/html; charset=utf-8'],
  ['no-such-page/', 404, '/', 'text/html; charset=utf-8'],
  ['assets/', 404, '/', 'text/html; charset=utf-8'],
  ['assets/gone.js', 404, '/', 'text/html; charset=utf-8'],
  ['%ff', 404, '/', 'text/html; charset=utf-8'],
  ['../elsewhere/', 404, '/', 'text/html; charset=utf-8'],
])('%j answers %i with the headers of %s', async (path, status, alike, type) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    ...Object.fromEntries(Object.entries(headersOf(alike)).map(([name, value]) => [name.toLowerCase(), value])),
    'content-type': type,
  });
  if (status === 404) expect(await answer.text()).toBe('404.html');
});

test.each([
  ['br, gzip', 'br', 'brotli'],
  ['gzip', 'gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip', 'gzip'],
  ['identity', null, 'assets/a.css'],
])('to a browser that accepts %s a compressed copy is sent as %s', async (accepted, encoding, text) => {
  const answer = await ask('assets/a.css', { 'accept-encoding': accepted });
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  expect(await answer.text()).toBe(text);
});

test('a folder without its slash leads on with what was asked, within the base path', async () => {
  const answer = await ask('models?a=1');
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe('/aigc/models/?a=1');
});

test('what has not changed is not sent again', async () => {
  const { headers } = await ask('models/');
  const again = await ask('models/', { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' });
  expect(again.status).toBe(304);
});

test('what a new build writes is served at once, and what it takes away is not found', async () => {
  write('late/index.html');
  expect((await ask('late/')).status).toBe(200);
  rmSync(join(dir, 'late'), { recursive: true });
  expect((await ask('late/')).status).toBe(404);
  expect((await ask('models/')).status).toBe(200);
});

test('while a build is put into place it answers still', async () => {
  rmSync(join(dir, '404.html'));
  const answer = await ask('no-such-page/');
  write('404.html');
  expect([answer.status, await answer.text()]).toEqual([404, 'Not found']);
});

test.each(['', '?q=a'])('the base path without its slash leads to the site, %j and all', async (query) => {
  const response = await ask(`/aigc${query}`);
  expect([response.status, response.headers.get('location')]).toEqual([301, `/aigc/${query}`]);
});
