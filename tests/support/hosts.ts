import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, closeSync, cpSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { nginxSite, type ServerOptions } from '../../src/hosting/nginx.ts';
import { onPath } from './browsers/find-browsers.ts';
import { freePort } from './browsers/processes.ts';
import { SITE_URL } from './build-site.ts';

/** A web server that runs by the recipe of the project. */
export interface Host {
  /** Address of the site, with the base path. */
  url: string;
  /** The files that it serves: a copy. */
  dir: string;
  stop: () => Promise<void>;
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
function startNginx(dir: string, base: string): Promise<Host> {
  return serve(dir, base, ({ folder, log, other, ...options }) => {
    const config = join(folder, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
    writeFileSync(
      config,
      `${other ? 'user www-data;' : ''} daemon off; pid ${folder}/pid; error_log ${log}; worker_processes 1; events {}
      http { access_log off; ${temporary.join(' ')} ${nginxSite(options)} }`,
    );
    return { program: HOSTS.nginx.program, args: ['-c', config, '-e', log], options: {} };
  });
}

/** Serves a copy of a built site by Caddy under another user, where root runs the tests, else under oneself. */
function startCaddy(dir: string, base: string): Promise<Host> {
  return serve(dir, base, ({ folder, other, ...options }) => {
    const config = join(folder, 'Caddyfile');
    writeFileSync(config, `{\n\tadmin off\n}\n${caddyfile(options)}`);
    if (other) chownSync(folder, other.uid, other.gid);
    const env = { PATH: process.env['PATH'], HOME: folder };
    return { program: HOSTS.Caddy.program, args: ['run', '--adapter', 'caddyfile', '--config', config], options: { env, ...other } };
  });
}

interface Place extends ServerOptions {
  /** A folder for what the server itself writes. */
  folder: string;
  /** What it says goes there. */
  log: string;
  other: { uid: number; gid: number } | undefined;
}

interface Command {
  program: string | undefined;
  args: string[];
  options: object;
}

async function serve(dir: string, base: string, prepare: (place: Place) => Command): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  chmodSync(folder, 0o755);
  const [root, log] = [join(folder, 'site'), join(folder, 'log')];
  cpSync(dir, root, { recursive: true });
  const port = await freePort();
  const { program = '', args, options } = prepare({ folder, log, root, base, port: String(port), site: SITE_URL, other: otherUser() });
  const said = openSync(log, 'a');
  const server = spawn(program, args, { stdio: ['ignore', said, said], ...options });
  closeSync(said);
  while (server.exitCode === null && !(await answersAt(port))) await setTimeout(20);
  const stop = async () => {
    // What it still writes would stay behind.
    if (server.kill()) await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  if (server.exitCode === null) return { url: `http://localhost:${String(port)}${base}`, dir: root, stop };
  const words = readFileSync(log, 'utf8');
  await stop();
  throw new Error(`${program} did not start. ${words}`);
}

/** Whether something answers at a port of this machine. */
async function answersAt(port: number): Promise<boolean> {
  const socket = connect(port, 'localhost');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Who serves in place of root: a user who may read only what everybody may. */
function otherUser(): Place['other'] {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => Number(execFileSync('id', [option, 'www-data'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
