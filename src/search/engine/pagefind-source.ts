import type { SimplifiedForms } from '../normalise.ts';
import type { RecordKind, SearchRecord } from '../record.ts';
import { queriesFor, wholeToken, wordsIn } from '../tokens.ts';
import { prepare, type PreparedRecord } from './prepared.ts';
import { remember } from './remember.ts';
import type { Candidate, RecordSource } from './source.ts';

interface PagefindResult {
  id: string;
  score: number;
  /** The fragment that the index's writer made. */
  data: () => Promise<{ record: SearchRecord }>;
}

/** What this module uses of an instance of pagefind.js. */
export interface PagefindInstance {
  search: (term: string | null, options?: { filters: Record<string, string[]> }) => Promise<{ results: PagefindResult[] }>;
  preload: (term: string) => Promise<unknown>;
  filters: () => Promise<Record<string, Record<string, number>>>;
}

/** So many can all be read; of more, Pagefind's own scores tell which to read first. */
const FEW = 30;

/** Records that lie in a Pagefind index; `ends` are the first and last words of its parts. */
export function pagefindSource(pagefind: PagefindInstance, ends: readonly string[], forms: SimplifiedForms, size: number): RecordSource {
  const results = new Map<string, PagefindResult>();
  const loadSorts = remember(() => readSorts(pagefind));

  /** Scores by key of the records that a query of Pagefind's language finds. */
  async function scoresOf(query: string): Promise<Map<string, number>> {
    const answer = await pagefind.search(query);
    for (const result of answer.results) results.set(result.id, result);
    return new Map(answer.results.map(({ id, score }) => [id, score]));
  }

  async function ask(query: string): Promise<Map<string, number>> {
    // The index loads the part where a beginning itself would stand; words that go on from it stand in others as well.
    if (!query.startsWith('"')) await pagefind.preload([query, ...ends.filter((word) => word.startsWith(query))].join(' '));
    return scoresOf(query);
  }

  async function find(needle: string): Promise<readonly Candidate[]> {
    const queries = queriesFor(needle);
    const [{ kinds, places }, indexed, ...answers] = await Promise.all([
      loadSorts(),
      ask(`"${wholeToken(needle)}"`),
      ...queries.map(async (some) => new Map((await Promise.all(some.map(ask))).flatMap((scores) => [...scores]))),
    ]);
    const [first, ...others] = answers;
    const said = [...(first?.keys() ?? [])].filter((key) => others.every((scores) => scores.has(key)));
    // A phrase is scored alike wherever it stands; its words are not.
    const scores = said.length > FEW ? await scoresOf(wordsIn(needle)) : new Map<string, number>();
    // What is called the needle, or indexed under it, is about it.
    const best = Math.max(0, ...scores.values());
    return [...new Set([...indexed.keys(), ...said])]
      .map((key) => ({
        key,
        kind: kinds.get(key) ?? 'page',
        place: places.get(key) ?? '',
        score: indexed.has(key) ? best : (scores.get(key) ?? 0),
      }))
      .sort((a, b) => b.score - a.score);
  }

  const read = remember(async (key: string): Promise<PreparedRecord> => {
    const result = results.get(key);
    if (!result) throw new Error('The record was not found before');
    return prepare((await result.data()).record, forms);
  });
  return { size, find, read: (keys) => Promise.all(keys.map((key) => read(key))) };
}

/** By what records can be narrowed, by key. */
async function readSorts(pagefind: PagefindInstance) {
  const { kind = {}, place = {} } = await pagefind.filters();
  const byKey = async <T extends string>(name: string, values: readonly T[]): Promise<Map<string, T>> => {
    const answers = await Promise.all(
      values.map(async (value) => {
        const { results } = await pagefind.search(null, { filters: { [name]: [value] } });
        return results.map(({ id }): [string, T] => [id, value]);
      }),
    );
    return new Map(answers.flat());
  };
  const [kinds, places] = await Promise.all([byKey('kind', Object.keys(kind) as RecordKind[]), byKey('place', Object.keys(place))]);
  return { kinds, places };
}
