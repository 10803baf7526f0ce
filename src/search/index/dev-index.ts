import type { AddressInfo } from 'node:net';
import type { AstroIntegration } from 'astro';
import { getReport } from '../../report/report.ts';
import { makeLexicon } from '../records/lexicon.ts';
import { makePinyin } from '../records/pinyin.ts';
import { collectRecords } from '../records/records.ts';
import { INDEX_FOLDER, pack, PACK_FILE } from '../pack.ts';

/** Search in `npm run dev`: makes the index from the pages that the server itself renders, when it is asked for, and anew after a change. */
export function devIndex({ base }: { base: string }): AstroIntegration {
  return {
    name: 'dev-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let made: Promise<string> | undefined;
        server.watcher.on('all', () => {
          made = undefined;
        });
        server.middlewares.use((request, response, next) => {
          // Vite takes the base path off addresses before some of its middlewares.
          const path = (request.originalUrl ?? request.url ?? '').replace(/\?.*/u, '');
          if (path !== `${base}${INDEX_FOLDER}/${PACK_FILE}`) {
            next();
            return;
          }
          const { port } = server.httpServer?.address() as AddressInfo;
          made ??= makeIndex(base, `http://localhost:${String(port)}`);
          made.then(
            (json) => response.setHeader('content-type', 'application/json').end(json),
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

async function makeIndex(base: string, origin: string): Promise<string> {
  const data = getReport();
  const readPage = async (path: string) => {
    const response = await fetch(`${origin}${base}${path.slice(1)}`);
    if (!response.ok) throw new Error(`The page ${path} answers ${String(response.status)}; search needs it`);
    return response.text();
  };
  const records = await collectRecords(data, readPage, base);
  return JSON.stringify(pack(records, { ...makeLexicon(data, records), pinyin: makePinyin(data, records) }, 'pack'));
}
