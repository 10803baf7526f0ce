import type { RecordKind } from '../record.ts';
import type { Filter, FoundResult, Hit } from './hit.ts';
import { group } from './group.ts';
import { order } from './order.ts';
import type { PreparedRecord } from './prepared.ts';
import type { Candidate, RecordSource } from './source.ts';

/** Records whose text is read at once: each is a request. */
const AT_ONCE = 12;
/** So often the next are read where the text of the first says otherwise than the index: what is counted is what is so. */
const MAX_ROUNDS = 10;
/** Part of what was read that has to say what the index says, for the rest to be taken at its word. */
const TRUSTED = 0.9;

/** What the text of some records says to a query: hits, best first. */
export interface Decided {
  hits: readonly Hit[];
  match: FoundResult['match'];
}

/** What was read for a query, by key. */
type Read = ReadonlyMap<string, PreparedRecord>;

/**
 * The hits among candidates, of which the likeliest are read and the rest on demand. What is counted is what candidates say, less those whose text,
 * once read, says otherwise.
 */
export async function collect<D extends Decided>(
  candidates: readonly Candidate[],
  read: RecordSource['read'],
  decide: (records: readonly PreparedRecord[]) => D,
  filter: Filter = {},
): Promise<FoundResult & { decided: D }> {
  const wanted = candidates.filter(fits(filter));
  let texts: Read = new Map();
  let decided = decide([]);
  // What the filter leaves out decides with the rest, so that nothing changes its place by a filter.
  for (const list of wanted.length < candidates.length ? [candidates, wanted] : [wanted]) {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const next = await readNext(list, texts, read);
      if (next === texts) break;
      texts = next;
      decided = decide([...texts.values()]);
      if (decided.hits.length >= TRUSTED * texts.size) break;
    }
  }
  return {
    ...listing(order(group(decided.hits.filter(({ record }) => fitsRecord(record, filter)))), decided.match, texts, decided.hits),
    decided,
  };

  function listing(hits: Hit[], match: FoundResult['match'], known: Read, found: readonly Hit[]): FoundResult {
    const said = new Set(found.map(({ record }) => record));
    const answering = candidates.filter(({ key }) => {
      const text = known.get(key);
      return text === undefined || said.has(text);
    });
    const wantedNow = answering.filter(fits(filter));
    const unread = wantedNow.filter(({ key }) => !known.has(key));
    return {
      state: 'ready',
      match,
      hits,
      missing: [],
      total: wantedNow.length,
      kinds: counts(answering.filter(fits({ ...filter, kind: undefined })), ({ kind }) => kind),
      places: counts(answering.filter(fits({ ...filter, place: undefined })), ({ place }) => place),
      ...(unread.length > 0 && { more: () => listMore(hits, match, known, unread) }),
    };
  }

  async function listMore(hits: Hit[], match: FoundResult['match'], known: Read, unread: readonly Candidate[]): Promise<FoundResult> {
    const next = await readNext(unread, known, read);
    const { hits: found } = decide([...next.values()]);
    const before = new Set([...known.values()]);
    const added = found.filter(({ record }) => !before.has(record) && fitsRecord(record, filter));
    return listing(group(added, hits), match, next, found);
  }
}

/** What was read, with the next few of some candidates; the same where there are none. */
async function readNext(candidates: readonly Candidate[], known: Read, read: RecordSource['read']): Promise<Read> {
  const keys = candidates.map(({ key }) => key).filter((key) => !known.has(key)).slice(0, AT_ONCE); // prettier-ignore
  if (keys.length === 0) return known;
  const records = await read(keys);
  return new Map([...known, ...records.map((record, index): [string, PreparedRecord] => [keys[index] ?? '', record])]);
}

function fits({ kind, place }: { kind?: RecordKind | undefined; place?: string | undefined }): (candidate: Candidate) => boolean {
  return (candidate) => (kind ?? candidate.kind) === candidate.kind && (place ?? candidate.place) === candidate.place;
}

function fitsRecord({ kind, trail, title }: PreparedRecord, filter: Filter): boolean {
  return (filter.kind ?? kind) === kind && (filter.place ?? trail[0] ?? title) === (trail[0] ?? title);
}

function counts<K>(candidates: readonly Candidate[], keyOf: (candidate: Candidate) => K): Map<K, number> {
  const numbers = new Map<K, number>();
  for (const candidate of candidates) numbers.set(keyOf(candidate), (numbers.get(keyOf(candidate)) ?? 0) + 1);
  return numbers;
}

/** A result changed, and with it what it gives on demand. */
export function mapFound(result: FoundResult, change: (result: FoundResult) => FoundResult): FoundResult {
  const { more } = result;
  const changed = change(result);
  return more ? { ...changed, more: async () => mapFound(await more(), change) } : changed;
}

/** A result that only comes near. */
export function asPartial(result: FoundResult, more: Partial<FoundResult> = {}): FoundResult {
  return mapFound(result, (each) => ({ ...each, match: 'partial', ...more }));
}
