import { pairsOf } from '../pairs.ts';
import { prepare, type PreparedRecord } from './prepared.ts';
import type { SimplifiedForms } from '../normalise.ts';
import type { RecordKind } from '../record.ts';
import type { Propose } from './engine.ts';

/** What this module uses of pagefind.js. */
export interface PagefindApi {
  search: (
    query: string,
  ) => Promise<{ results: { id: string; score: number; data: () => Promise<{ url: string; meta: Record<string, string> }> }[] }>;
}

/** Candidates whose text is loaded for one query: enough to fill the first screen after those are dropped that do not say it. */
const MAX_CANDIDATES = 30;

/** Lets Pagefind propose: records that have all pairs of characters of a needle, best first, each loaded once. */
export function proposeWithPagefind(pagefind: PagefindApi, forms: SimplifiedForms): Propose {
  const loaded = new Map<string, Promise<PreparedRecord>>();
  return async (needles) => {
    const queries = [...new Set(needles.map(pairsOf))].filter(Boolean);
    const answers = await Promise.all(queries.map((query) => pagefind.search(query)));
    const best = new Map<string, { score: number; load: () => Promise<PreparedRecord> }>();
    for (const { id, score, data } of answers.flatMap(({ results }) => results.slice(0, MAX_CANDIDATES))) {
      if (score <= (best.get(id)?.score ?? -1)) continue;
      const load = async () => toRecord(await data(), forms);
      best.set(id, { score, load });
    }
    const chosen = [...best].sort(([, a], [, b]) => b.score - a.score).slice(0, MAX_CANDIDATES);
    return Promise.all(
      chosen.map(([id, { load }]) => {
        const record = loaded.get(id) ?? load();
        loaded.set(id, record);
        return record;
      }),
    );
  };
}

function toRecord({ url, meta }: { url: string; meta: Record<string, string> }, forms: SimplifiedForms): PreparedRecord {
  const { id = url, kind = 'page', title = '', text = '', trail, names, parent, proseLength } = meta;
  return prepare(
    {
      id,
      kind: kind as RecordKind,
      // Pagefind puts the site's base in front of root-relative addresses; hits carry theirs without.
      url,
      title,
      text,
      trail: trail ? trail.split('\n') : [],
      ...(names && { names: names.split('\n') }),
      ...(parent && { parent }),
      ...(proseLength && { proseLength: Number(proseLength) }),
    },
    forms,
  );
}
