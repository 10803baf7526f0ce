import type { RecordKind } from '../record.ts';
import { answerOf } from './answer.ts';
import { byLikelihood } from './candidates.ts';
import type { Filter, FoundResult, Hit } from './hit.ts';
import type { PreparedRecord } from './prepared.ts';
import type { Query } from './query.ts';
import type { Site } from './site.ts';

/** Longer queries name no thing and figure alone. */
const MAX_LENGTH = 40;
const MIN_NAME = 2;
/** Records read for a name. */
const MAX_READ = 4;
/** Records that stand for things, or for one of their names. */
const NAMED = new Set<RecordKind>(['model', 'org', 'term', 'stock']);

/** A result with the figure that its query asks of a thing, and that thing first. */
export async function withAnswer(
  result: FoundResult | undefined,
  { whole }: Query,
  site: Site,
  filter?: Filter,
): Promise<FoundResult | undefined> {
  const records = await recordsNamedIn(whole, site);
  const found = answerOf(whole, records, site.synonyms, site.forms);
  if (!found || result?.corrected) return result;
  const { id, ...answer } = found;
  const isAbout = ({ record }: Hit) => (record.thing ?? record.id) === id;
  const about = result?.hits.filter(isAbout) ?? [];
  // What says the whole query is listed as it is: the answer stands above.
  if (result && (filter || result.match !== 'partial')) return { ...result, answer };
  if (result && about.length > 0) return { ...result, answer, hits: [...about, ...result.hits.filter((hit) => !isAbout(hit))] };
  const record = records.find((each) => each.id === id);
  const hit = record && { record, score: 0, needles: [], beneath: [] };
  if (!hit) return result;
  if (result) return { ...result, answer, hits: [hit, ...result.hits], total: result.total + 1 };
  const place = record.trail[0] ?? record.title;
  return {
    state: 'ready',
    match: 'exact',
    hits: [hit],
    missing: [],
    total: 1,
    kinds: new Map([[record.kind, 1]]),
    places: new Map([[place, 1]]),
    answer,
  };
}

/** The records of names that a query contains and is not alone. */
async function recordsNamedIn(whole: string, { synonyms, find, read }: Site): Promise<PreparedRecord[]> {
  if (whole.length > MAX_LENGTH || synonyms.has(whole)) return [];
  const names = new Set<string>(whole.match(/[a-z][a-z\d.]+(?: [a-z\d.]+)*/gu) ?? []);
  for (let start = 0; start < whole.length; start++)
    for (let end = start + MIN_NAME; end <= whole.length; end++)
      if (synonyms.has(whole.slice(start, end))) names.add(whole.slice(start, end));
  names.delete(whole);
  const lists = await Promise.all([...names].map(find));
  const keys = lists.flatMap((list) => byLikelihood(list.filter(({ kind }) => NAMED.has(kind))).slice(0, MAX_READ)).map(({ key }) => key);
  return keys.length > 0 ? [...(await read([...new Set(keys)]))] : [];
}
