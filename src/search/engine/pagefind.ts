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

/** Lets Pagefind propose: records for the needles and for their pairs of characters, best first, each loaded once. */
export function proposeWithPagefind(pagefind: PagefindApi, forms: SimplifiedForms): Propose {
  const loaded = new Map<string, Promise<PreparedRecord>>();
  return async (needles) => {
    const queries = [...new Set(needles.flatMap((needle) => [needle, pairsOf(needle)]))].filter(Boolean);
    const answers = await Promise.all(queries.map((query) => pagefind.search(query)));
    const best = new Map<string, { score: number; load: () => Promise<PreparedRecord> }>();
    for (const { id, score, data } of answers.flatMap(({ results }) => results.slice(0, MAX_CANDIDATES))) {
      if (score <= (best.get(id)?.score ?? -1)) continue;
      const load = async () => toRecord(await data(), forms);
      best.set(id, { score, load });
    }
    const chosen = [...best].toSorted(([, a], [, b]) => b.score - a.score).slice(0, MAX_CANDIDATES);
    return Promise.all(
      chosen.map(([id, { load }]) => {
        const record = loaded.get(id) ?? load();
        loaded.set(id, record);
        return record;
      }),
    );
  };
}

/** The pairs of neighbouring Chinese characters of a needle, and its Latin words: 生成式ai is 生成 成式 ai. */
function pairsOf(needle: string): string {
  return (needle.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [])
    .flatMap((run) =>
      /\p{Script=Han}/u.test(run) && run.length > 2 ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)) : [run],
    )
    .join(' ');
}

function toRecord({ url, meta }: { url: string; meta: Record<string, string> }, forms: SimplifiedForms): PreparedRecord {
  const { id = url, kind = 'page', title = '', text = '', trail, names, parent } = meta;
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
    },
    forms,
  );
}
