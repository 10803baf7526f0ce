import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';

const SERVE = resolve('src/server/serve.ts');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Starts the command in the test's folder. */
function serve(env: Record<string, string>) {
  const server = spawn(process.execPath, [SERVE], { cwd: folder, env: { ...process.env, BASE_PATH: '', ...env }, stdio: 'pipe' });
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

function makeSite(): void {
  mkdirSync(join(folder, 'dist'));
  for (const page of ['index.html', '404.html']) writeFileSync(join(folder, 'dist', page), page);
}

test('serves what stands in dist/ and says where', async () => {
  makeSite();
  const [words] = (await once(serve({ PORT: '0', BASE_PATH: '/aigc/' }).stdout, 'data')) as [Buffer];
  const [, url = ''] = /^The site is at (http:\/\/localhost:\d+\/aigc\/) \(Ctrl\+C stops it\)\.\n$/u.exec(words.toString()) ?? [];
  expect(await (await fetch(url)).text()).toBe('index.html');
  expect((await fetch(`${url}nothing/`)).status).toBe(404);
});

test('without a site it says how to get one', async () => {
  expect(await failure({ PORT: '0' })).toEqual({
    status: 1,
    said: 'dist/ holds no site. Run npm run build first, or npm start, which does both.',
  });
});

test('where the port is taken it says how to choose another', async () => {
  makeSite();
  const other = createServer().listen(0, '127.0.0.1');
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
