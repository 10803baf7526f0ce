import type { RecordKind } from '../record.ts';
import { answerOf } from './answer.ts';
import { mapFound } from './collect.ts';
import type { FoundResult, Hit } from './hit.ts';
import { recordsNamedIn } from './named.ts';
import type { PreparedRecord } from './prepared.ts';
import type { Query } from './query.ts';
import type { Site } from './site.ts';

/** What shows the figures of a thing. */
const SHOWING = new Set<RecordKind>(['row', 'stock', 'model']);

/** A result with the figure that its query asks of a thing, and that thing first. */
export async function withAnswer(result: FoundResult | undefined, { whole }: Query, site: Site): Promise<FoundResult | undefined> {
  const records = await recordsNamedIn(whole, site);
  const found = answerOf(whole, records, site);
  if (!found) return result;
  const { id, ...answer } = found;
  const thing = records.find((record) => record.id === id);
  // What is named so exactly was not misspelt.
  if (result && !result.corrected)
    return mapFound(result, (each) => ({ ...each, answer, ...(thing && !site.filter && withFirst(each, thing)) }));
  return thing && { ...onlyHit(thing), answer };
}

/** Hits with the entry first that shows the figures of a thing, else the thing itself with what was found of it beneath. */
function withFirst({ hits, total, more }: FoundResult, thing: PreparedRecord): Pick<FoundResult, 'hits' | 'total'> {
  const said = hits.find(({ record }) => (record.thing ?? record.id) === thing.id);
  const others = hits.filter((hit) => hit !== said);
  if (said && (SHOWING.has(said.record.kind) || said.record.id === thing.id)) return { hits: [said, ...others], total };
  const all = said ? [{ ...said, beneath: [] }, ...said.beneath] : [];
  const beneath = all.filter(({ record }) => record.id !== thing.id);
  // It may be among what was found and is not read yet.
  const isCounted = more !== undefined || beneath.length < all.length;
  return { hits: [{ record: thing, score: said?.score ?? 0, needles: [], beneath }, ...others], total: isCounted ? total : total + 1 };
}

function onlyHit(record: PreparedRecord): FoundResult {
  const kinds = new Map([[record.kind, 1]]);
  const places = new Map([[record.trail[0] ?? record.title, 1]]);
  const hits: Hit[] = [{ record, score: 0, needles: [], beneath: [] }];
  return { state: 'ready', match: 'exact', hits, missing: [], total: 1, kinds, places };
}
