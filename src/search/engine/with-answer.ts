import type { RecordKind } from '../record.ts';
import { answerOf } from './answer.ts';
import type { Filter, FoundResult, Hit } from './hit.ts';
import { recordsNamedIn } from './named.ts';
import type { Query } from './query.ts';
import type { Site } from './site.ts';

/** What shows the figures of a thing. */
const SHOWING = new Set<RecordKind>(['row', 'stock', 'model']);

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
  const [said] = result?.hits.filter(isAbout) ?? [];
  const thing = records.find((record) => record.id === id);
  const others = result?.hits.filter((hit) => !isAbout(hit)) ?? [];
  // The entry is the one that shows the figure, else the thing itself with what was found of it beneath.
  const entry: Hit | undefined =
    said && (SHOWING.has(said.record.kind) || said.record.id === id)
      ? said
      : thing && { record: thing, score: said?.score ?? 0, needles: [], beneath: said ? [{ ...said, beneath: [] }, ...said.beneath] : [] };
  if (!entry) return result;
  if (result) return { ...result, answer, ...(!filter && { hits: [entry, ...others], total: result.total + (said ? 0 : 1) }) };
  const place = entry.record.trail[0] ?? entry.record.title;
  const kinds = new Map([[entry.record.kind, 1]]);
  return { state: 'ready', match: 'exact', hits: [entry], missing: [], total: 1, kinds, places: new Map([[place, 1]]), answer };
}
