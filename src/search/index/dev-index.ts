import type { AddressInfo } from 'node:net';
import type { AstroIntegration } from 'astro';
import { getReport } from '../../report/report.ts';
import { INDEX_FOLDER } from '../manifest.ts';
import { makeLexicon } from '../records/lexicon.ts';
import { makePinyin } from '../records/pinyin.ts';
import { collectRecords } from '../records/records.ts';
import { makeIndexFiles, type IndexFiles } from './files.ts';

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
          const { port } = server.httpServer?.address() as AddressInfo;
          made ??= makeIndex(base, `http://localhost:${String(port)}`);
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

async function makeIndex(base: string, origin: string): Promise<IndexFiles> {
  const data = getReport();
  const readPage = async (path: string) => {
    const response = await fetch(`${origin}${base}${path.slice(1)}`);
    if (!response.ok) throw new Error(`The page ${path} answers ${String(response.status)}; search needs it`);
    return response.text();
  };
  const records = await collectRecords(data, readPage, base);
  return makeIndexFiles(records, makeLexicon(data, records), makePinyin(data, records));
}
