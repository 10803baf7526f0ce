import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { contentSecurityPolicy } from './security-policy.ts';

export interface StaticServerOptions {
  /** Folder of a built site. */
  dir: string;
  /** Base path under which the site answers, with slashes at both ends. */
  base?: string;
  /** 0 takes any free port. */
  port?: number;
}

/** Serves a built site as a good static host does: gzip, a slash added to folders, 404.html for unknown paths, the security policy on every file. */
export async function startStaticServer({ dir, base = '/', port = 0 }: StaticServerOptions): Promise<{ server: Server; url: string }> {
  const notFound = readFileSync(join(dir, '404.html'));
  const files = sirv(dir, { etag: true });
  const compress = compression();
  const server = createServer((request, response) => {
    const answerNotFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    // The type of compression() is Express's; it uses only what node:http has.
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => {
      const path = request.url?.startsWith(base) ? `/${request.url.slice(base.length)}` : undefined;
      response.setHeader('content-security-policy', contentSecurityPolicy(path ?? '/'));
      if (path === undefined) {
        answerNotFound();
        return;
      }
      request.url = path;
      files(request, response, answerNotFound);
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { server, url: `http://localhost:${String(address.port)}${base}` };
}
