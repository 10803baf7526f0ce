import type { SimplifiedForms } from '../normalise.ts';
import { pairsOf } from '../pairs.ts';
import type { RecordKind, SearchRecord } from '../record.ts';
import type { Propose } from './engine.ts';
import { prepare, type PreparedRecord } from './prepared.ts';

/** What a record is shown by, as it was written beside the index. */
interface Fragment {
  url: string;
  meta: Record<string, string>;
}

/** What this module uses of pagefind.js. */
export interface PagefindApi {
  options: (options: { baseUrl: string }) => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string; score: number; data: () => Promise<Fragment> }[] }>;
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
        const record = loaded.get(id) ?? data().then((fragment) => prepare(toRecord(fragment), forms));
        loaded.set(id, record);
        return record;
      }),
    );
  };
}

function toRecord({ url, meta }: Fragment): SearchRecord {
  const { id = url, kind = 'page', title = '', text = '', trail, names, parent, proseLength } = meta;
  return {
    id,
    kind: kind as RecordKind,
    url,
    title,
    text,
    trail: trail ? trail.split('\n') : [],
    ...(names && { names: names.split('\n') }),
    ...(parent && { parent }),
    ...(proseLength && { proseLength: Number(proseLength) }),
  };
}
