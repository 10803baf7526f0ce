import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { headersOf } from '../../src/hosting/headers.ts';
import { mediaType } from '../../src/hosting/media-types.ts';

/** A server of one test, which may change what it serves and how while pages are open. */
export interface ChangingServer {
  url: string;
  /** Folders of built sites: a file is taken from the first that has it. */
  dirs: string[];
  /** Cache-Control of the file at a path; undefined for none. */
  cacheControl: (path: string) => string | undefined;
  /** Answers in the server's place where it returns true. */
  fault: (path: string, response: ServerResponse) => boolean;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** Closes the server for good, as if there were no network. */
  stop: () => void;
}

/** Serves the folder of a built site below a base path until the test has ended. Files are old, so that a browser without instructions keeps them. */
export async function startChangingServer(dir: string, base = '/'): Promise<ChangingServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    changing.asked.push(path);
    const name = path.startsWith(base) ? path.slice(base.length) : '404.html';
    const files = changing.dirs.map((folder) => join(folder, name.replace(/(?:^|\/)$/u, '$&index.html')));
    const file = files.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
    if (changing.fault(`/${name}`, response)) return;
    const body = readFileSync(file ?? join(changing.dirs[0] ?? dir, '404.html'));
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    const cacheControl = changing.cacheControl(`/${name}`);
    for (const [header, value] of Object.entries(headersOf(`/${name}`))) response.setHeader(header, value);
    response.setHeader('content-type', mediaType(file ?? '/'));
    if (cacheControl === undefined) response.removeHeader('cache-control');
    else response.setHeader('cache-control', cacheControl);
    if (!file) response.writeHead(404).end(body);
    else {
      response.setHeader('last-modified', 'Wed, 01 Jan 2020 00:00:00 GMT').setHeader('etag', etag);
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.end(body);
    }
  });
  const port = await new Promise<number>((listening) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      listening(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(stop);
  const changing: ChangingServer = {
    url: `http://localhost:${String(port)}${base}`,
    dirs: [dir],
    cacheControl: () => undefined,
    fault: () => false,
    asked: [],
    stop,
  };
  return changing;
}
