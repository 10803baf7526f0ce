import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import send from 'send';
import { headersOf } from '../hosting/headers.ts';
import { mediaType } from '../hosting/media-types.ts';

export interface StaticServerOptions {
  /** Folder of a built site. */
  dir: string;
  /** Base path under which the site answers, with slashes at both ends. */
  base?: string;
  /** Address to listen on; that of this machine alone by default. */
  host?: string;
  /** 0 takes any free port. */
  port?: number;
  /** Headers of a path below the base path; those that hosts send by default. */
  headers?: typeof headersOf;
}

/** Ends of the compressed copies that a build puts beside a file, by encoding, the smallest first. */
const COPIES: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' };

/**
 * Serves a built site as a host does that follows the recipes: the headers and types of src/hosting/, compressed copies, a slash added to folders,
 * 404.html for unknown paths. Files are looked up when they are asked for: a new build takes the place of the old one while the server runs.
 */
export async function startStaticServer({ dir, base = '/', host = '127.0.0.1', port = 0, headers = headersOf }: StaticServerOptions) {
  const server = createServer((request, response) => {
    answer(request, response, { dir, base, headers });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, host, listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { server, url: `http://localhost:${address.port}${base}` };
}

type Served = Required<Pick<StaticServerOptions, 'dir' | 'base' | 'headers'>>;

function answer(request: IncomingMessage, response: ServerResponse, { dir, base, headers }: Served): void {
  const [address = '/', query] = (request.url ?? '/').split('?', 2);
  const path = pathBelow(base, address);
  const file = path?.endsWith('/') ? `${path}index.html` : path;
  const answerNotFound = () => {
    // Who may frame it follows the address that was asked for, how long it is kept what is sent.
    response.setHeaders(new Headers({ ...headers(path ?? '/'), 'Cache-Control': headers('/404.html')['Cache-Control'] ?? '' }));
    response.removeHeader('Content-Encoding');
    response.setHeader('Content-Type', mediaType('/404.html'));
    response.writeHead(404).end(request.method === 'HEAD' ? undefined : readNotFound(dir));
  };
  if (`${address}/` === base) {
    response.writeHead(301, { location: `${base}${query === undefined ? '' : `?${query}`}` }).end();
    return;
  }
  if (file === undefined || path === undefined) {
    answerNotFound();
    return;
  }
  const encoding = encodingOf(request, join(dir, file));
  response.setHeaders(new Headers({ ...headers(path), 'Content-Type': mediaType(file), Vary: 'Accept-Encoding' }));
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  const copy = COPIES[encoding ?? ''] ?? '';
  send(request, encodeURI(`${file}${copy}`), { root: dir, index: false, dotfiles: 'allow', cacheControl: false })
    .on('directory', () => {
      response.writeHead(301, { location: `${base}${encodeURI(file.slice(1))}/${query === undefined ? '' : `?${query}`}` }).end();
    })
    .on('error', answerNotFound)
    .pipe(response);
}

/** The decoded path below the base path: /charts/x/. None where the address is another, or no UTF-8. */
function pathBelow(base: string, address: string): string | undefined {
  try {
    const path = posix.normalize(decodeURIComponent(address));
    return path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
  } catch {
    return undefined;
  }
}

/** The encoding that the browser reads and a file has a copy in, if there is one. */
function encodingOf(request: IncomingMessage, file: string): string | undefined {
  const accepted = (request.headers['accept-encoding'] ?? '').split(/\s*,\s*/u);
  const accepts = (name: string) => accepted.some((one) => one === name || (one.startsWith(`${name};`) && !/q=0(?:\.0+)?$/u.test(one)));
  return Object.keys(COPIES).find((name) => accepts(name) && existsSync(`${file}${COPIES[name] ?? ''}`));
}

/** 404.html, or words in its place while a build is put into place. */
function readNotFound(dir: string): Buffer | string {
  try {
    return readFileSync(join(dir, '404.html'));
  } catch {
    return 'Not found';
  }
}
