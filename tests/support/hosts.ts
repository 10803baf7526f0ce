import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, closeSync, cpSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { nginxSite, type ServerOptions } from '../../src/hosting/nginx.ts';
import { onPath } from './browsers/find-browsers.ts';
import { SITE_URL } from './build-site.ts';

/** A web server that runs by the recipe of the project. */
export interface Host {
  /** Address of the site, with the base path. */
  url: string;
  /** The files that it serves: a copy. */
  dir: string;
  stop: () => void;
}

interface Recipe {
  /** How Debian calls it. */
  debian: string;
  /** Its program, if it is installed. */
  program: string | undefined;
  start: (dir: string, base: string) => Promise<Host>;
}

// Where Debian has servers, and no user's path leads.
const find = (name: string) => [...onPath(name), `/usr/sbin/${name}`].find((path) => existsSync(path));

export const HOSTS: Record<'nginx' | 'Caddy', Recipe> = {
  nginx: { debian: 'nginx-light', program: find('nginx'), start: startNginx },
  Caddy: { debian: 'caddy', program: find('caddy'), start: startCaddy },
};

/** Serves a copy of a built site by nginx under another user, where root runs the tests, else under oneself. */
async function startNginx(dir: string, base: string): Promise<Host> {
  return serve(dir, base, async ({ folder, log, other, ...options }) => {
    const config = join(folder, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
    writeFileSync(
      config,
      `${other ? 'user www-data;' : ''} pid ${folder}/pid; error_log ${log}; worker_processes 1; events {}
      http { access_log off; ${temporary.join(' ')} ${nginxSite(options)} }`,
    );
    // It goes into the background once it listens.
    await run(HOSTS.nginx.program ?? 'nginx', ['-c', config, '-e', log], log);
  });
}

/** Serves a copy of a built site by Caddy under another user, where root runs the tests, else under oneself. */
async function startCaddy(dir: string, base: string): Promise<Host> {
  return serve(dir, base, async ({ folder, log, other, ...options }) => {
    const config = join(folder, 'Caddyfile');
    writeFileSync(config, `{\n\tadmin off\n}\n${caddyfile(options)}`);
    if (other) chownSync(folder, other.uid, other.gid);
    const env = { PATH: process.env['PATH'], HOME: folder };
    const args = ['start', '--adapter', 'caddyfile', '--config', config, '--pidfile', join(folder, 'pid')];
    await run(HOSTS.Caddy.program ?? 'caddy', args, log, { env, ...other });
  });
}

interface Place extends ServerOptions {
  /** A folder for what the server itself writes. */
  folder: string;
  /** What it says goes there. */
  log: string;
  other: { uid: number; gid: number } | undefined;
}

async function serve(dir: string, base: string, start: (place: Place) => Promise<void>): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  chmodSync(folder, 0o755);
  const [root, log] = [join(folder, 'site'), join(folder, 'log')];
  const stop = () => {
    const pid = join(folder, 'pid');
    if (existsSync(pid)) process.kill(Number(readFileSync(pid, 'utf8')));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  try {
    cpSync(dir, root, { recursive: true });
    const port = String(await freePort());
    await start({ folder, log, root, base, port, site: SITE_URL, other: otherUser() });
    return { url: `http://localhost:${port}${base}`, dir: root, stop };
  } catch (error) {
    const words = existsSync(log) ? readFileSync(log, 'utf8') : '';
    stop();
    throw new Error(`The server did not start. ${words}`, { cause: error });
  }
}

/** Who serves in place of root: a user who may read only what everybody may. */
function otherUser(): Place['other'] {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => Number(execFileSync('id', [option, 'www-data'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs a program that returns when what it leaves in the background is ready; what it says goes to a file. Throws where it fails. */
async function run(program: string, args: string[], log: string, options: object = {}): Promise<void> {
  const said = openSync(log, 'a');
  const [status] = (await once(spawn(program, args, { stdio: ['ignore', said, said], ...options }), 'exit')) as [number | null];
  closeSync(said);
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}`);
}
