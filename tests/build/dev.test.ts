import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../../src/build/copy-project.ts';
import { FIXTURE } from '../support/build-site.ts';
import { openIndex } from '../support/built-index.ts';

let root: string;
let server: ChildProcess;
let url: string;

/** A port that is free now. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => {
    probe.listen(0, listening);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

const answer = async (path: string) => {
  const response = await fetch(url + path).catch(() => undefined);
  return response ? `${String(response.status)} ${await response.text()}` : '';
};
/** The texts of all that search finds. */
const searchable = async () => {
  const { records } = await openIndex(async (path) => new Uint8Array(await (await fetch(`${url}/pagefind/${path}`)).arrayBuffer()));
  return records.map(({ title, text }) => title + text).join('\n');
};
const patience = { timeout: 60_000, interval: 250 };

function edit(file: string, from: string, to: string): void {
  const path = join(root, 'content', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

afterAll(async () => {
  const closed = new Promise((close) => server.once('close', close));
  server.kill();
  await closed;
  rmSync(root, { recursive: true, force: true });
});

test(
  '`npm run dev` shows a change of the text and of the data, search finds it, and a mistake is said and forgiven',
  { timeout: 240_000 },
  async () => {
    root = copyProject(FIXTURE);
    const port = await freePort();
    url = `http://localhost:${String(port)}`;
    // Vitest's own variables would tell Vite that it runs in a test.
    const env = { ...process.env, NODE_ENV: 'development', VITEST: undefined };
    server = spawn('astro', ['dev', '--port', String(port)], { cwd: root, env, stdio: 'ignore' });
    await expect.poll(() => answer('/'), patience).toContain('200 ');

    expect(await searchable()).not.toContain('改写了');
    edit('report.yaml', 'name: 潮能纪要', 'name: 换过的名字');
    await expect.poll(() => answer('/'), patience).toContain('换过的名字');
    edit('pages/about.mdx', '\ntitle: ', '\ntitle: 改写了');
    await expect.poll(() => answer('/about/'), patience).toContain('改写了');
    await expect.poll(searchable, patience).toContain('改写了');

    edit('report.yaml', '\noriginal:', '\noriginals:');
    await expect.poll(() => answer('/'), patience).toContain('500 <title>ContentError');
    edit('report.yaml', '\noriginals:', '\noriginal:');
    await expect.poll(() => answer('/'), patience).toContain('200 ');
  },
);
