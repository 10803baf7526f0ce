import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SERVE = resolve('src/server/serve.ts');
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

/** Starts the command in the test's folder. */
function serve(env: Record<string, string>) {
  const server = spawn(process.execPath, [SERVE], { cwd: folder, env: { ...process.env, BASE_PATH: '', HOST: '', ...env }, stdio: 'pipe' });
  onTestFinished(() => {
    server.kill();
  });
  return server;
}

/** What the command says before it gives up, and its status. */
async function failure(env: Record<string, string>): Promise<{ status: number | null; said: string }> {
  const server = serve(env);
  let said = '';
  server.stderr.on('data', (words: Buffer) => (said += words.toString()));
  await once(server, 'close');
  return { status: server.exitCode, said: said.trim() };
}

/** A site that was built for a base path, of which its pages' style sheet tells. */
function makeSite(base = '/'): void {
  mkdirSync(join(folder, 'dist'));
  for (const page of ['index.html', '404.html'])
    writeFileSync(join(folder, 'dist', page), `<link rel="stylesheet" href="${base}assets/page.css">${page}`);
}

test('serves what stands in dist/, below the base path that it was built for, and says where', async () => {
  makeSite('/aigc/');
  const [words] = (await once(serve({ PORT: '0' }).stdout, 'data')) as [Buffer];
  const [, url = ''] = /^The site is at (http:\/\/localhost:\d+\/aigc\/) \(Ctrl\+C stops it\)\.\n$/u.exec(words.toString()) ?? [];
  expect(await (await fetch(url)).text()).toContain('index.html');
  expect((await fetch(`${url}nothing/`)).status).toBe(404);
});

test.each(['no folder', 'a page that no build wrote'])('without a site it says how to get one: %s', async (what) => {
  if (what !== 'no folder') {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/index.html'), '');
  }
  expect(await failure({ PORT: '0' })).toEqual({
    status: 1,
    said: 'dist/ holds no site. Run npm run build first, or npm start, which does both.',
  });
});

test('with HOST=0.0.0.0 it says where other machines find it', async () => {
  makeSite();
  const [words] = (await once(serve({ PORT: '0', HOST: '0.0.0.0' }).stdout, 'data')) as [Buffer];
  expect(words.toString()).toMatch(/^The site is at http:\/\/localhost:(\d+)\/(?:, for other machines at http:\/\/[\d.]+:\1\/.*)? \(Ctrl/u);
});

test('a HOST that is no address of the machine is said in a line', async () => {
  makeSite();
  expect(await failure({ PORT: '0', HOST: '203.0.113.7' })).toEqual({
    status: 1,
    said: `HOST is "203.0.113.7", which is no address of this machine; leave it out for this machine alone, or write 0.0.0.0 for all that reach it`,
  });
});

const protocols = ['127.0.0.1', '::1'].filter((address) =>
  Object.values(networkInterfaces())
    .flat()
    .some((own) => own?.address === address),
);

test.each(protocols)('where the port is taken at %s it says how to choose another', async (address) => {
  makeSite();
  const other = createServer().listen(0, address);
  onTestFinished(() => {
    other.close();
  });
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await failure({ PORT: String(port) })).toEqual({
    status: 1,
    said: `Port ${String(port)} is taken. Choose another: PORT=${String(port + 1)} npm run serve`,
  });
});
