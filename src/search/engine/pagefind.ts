import type { SimplifiedForms } from '../normalise.ts';
import { pairsOf } from '../pairs.ts';
import type { SearchRecord } from '../record.ts';
import type { Propose } from './engine.ts';
import { prepare, type PreparedRecord } from './prepared.ts';

/** What this module uses of pagefind.js; each fragment carries its record as JSON. */
export interface PagefindApi {
  search: (query: string) => Promise<{ results: { id: string; score: number; data: () => Promise<{ meta: { record: string } }> }[] }>;
}

/** Candidates whose text is loaded for one query: enough to fill the first screen after those are dropped that do not say it. */
const MAX_CANDIDATES = 30;

/** Lets Pagefind propose: records that have all pairs of characters of a needle, best first, each loaded once. */
export function proposeWithPagefind(pagefind: PagefindApi, forms: SimplifiedForms): Propose {
  const loaded = new Map<string, Promise<PreparedRecord>>();
  return async (needles) => {
    const queries = [...new Set(needles.map(pairsOf))].filter(Boolean);
    const answers = await Promise.all(queries.map((query) => pagefind.search(query)));
    const results = answers.flatMap((answer) => answer.results.slice(0, MAX_CANDIDATES)).sort((a, b) => a.score - b.score);
    // Of the same record the last one, which is its best, remains.
    const best = [...new Map(results.map((result) => [result.id, result])).values()].sort((a, b) => b.score - a.score);
    return Promise.all(
      best.slice(0, MAX_CANDIDATES).map(({ id, data }) => {
        const record = loaded.get(id) ?? data().then(({ meta }) => prepare(JSON.parse(meta.record) as SearchRecord, forms));
        loaded.set(id, record);
        return record;
      }),
    );
  };
}
