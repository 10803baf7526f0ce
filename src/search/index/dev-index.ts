import type { AddressInfo } from 'node:net';
import type { AstroIntegration } from 'astro';
import { getReport } from '../../report/report.ts';
import { INDEX_FOLDER } from '../manifest.ts';
import type { ReadPage } from '../records/records.ts';
import { makeIndex, type IndexFiles } from './files.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** Search in `npm run dev`: makes the index from the pages that the server itself renders, when it is asked for, and anew after a change. */
export function devIndex({ base }: { base: string }): AstroIntegration {
  return {
    name: 'dev-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let made: Promise<IndexFiles> | undefined;
        server.watcher.on('all', () => {
          made = undefined;
        });
        server.middlewares.use((request, response, next) => {
          // Vite takes the base path off addresses before some of its middlewares.
          const path = (request.originalUrl ?? request.url ?? '').replace(/\?.*/u, '');
          const folder = `${base}${INDEX_FOLDER}/`;
          if (!path.startsWith(folder)) {
            next();
            return;
          }
          made ??= makeIndex(getReport(), pagesAt(`${origin(server.httpServer)}${base}`), base);
          made.then(
            (files) => {
              const file = files.get(path.slice(folder.length));
              response.statusCode = file === undefined ? 404 : 200;
              const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
              response.setHeader('content-type', type).setHeader('cache-control', 'no-store').end(file);
            },
            (error: unknown) => {
              made = undefined;
              next(error);
            },
          );
        });
      },
    },
  };
}

/**
 * Address of the server by number: a name has several, each of which the client gives a quarter of a second, less than a server that is at work on
 * its first pages takes to answer.
 */
function origin(server: { address(): AddressInfo | string | null } | null): string {
  const { address, family, port } = server?.address() as AddressInfo;
  const host = address === '::' ? '::1' : address === '0.0.0.0' ? '127.0.0.1' : address;
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${String(port)}`;
}

/** Reads the pages that a server renders at an address. */
function pagesAt(address: string): ReadPage {
  return async (path) => {
    const response = await fetch(`${address}${path.slice(1)}`);
    if (!response.ok) throw new Error(`The page ${path} answers ${String(response.status)}; search needs it`);
    return response.text();
  };
}
