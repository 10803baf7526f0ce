import { answerOf } from './answer.ts';
import type { Filter, FoundResult, Hit } from './hit.ts';
import { recordsNamedIn } from './named.ts';
import type { Query } from './query.ts';
import type { Site } from './site.ts';

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
