import type { SimplifiedForms } from '../../src/search/normalise.ts';
import { occurrences, prepare, type PreparedRecord } from '../../src/search/engine/prepared.ts';
import type { Candidate, RecordSource } from '../../src/search/engine/source.ts';
import type { SearchRecord } from '../../src/search/record.ts';

/** Some records as the source of an engine, all of them in memory. */
export function sourceOf(records: readonly SearchRecord[], forms: SimplifiedForms = new Map()): RecordSource {
  const prepared = new Map(records.map((record) => [record.id, prepare(record, forms)]));
  const candidate = (record: PreparedRecord, needle: string): Candidate[] => {
    const found = occurrences(record, needle).length + record.keywords_.filter((word) => word === needle).length;
    const { id: key, kind, trail, title } = record;
    return found > 0 ? [{ key, kind, place: trail[0] ?? title, score: likelihood(record, needle, found) }] : [];
  };
  return {
    size: records.length,
    find: (needle) =>
      Promise.resolve([...prepared.values()].flatMap((record) => candidate(record, needle)).sort((a, b) => b.score - a.score)),
    read: (keys) => Promise.resolve(keys.flatMap((key) => prepared.get(key) ?? [])),
  };
}

/** The very name first, then titles, then the texts that say it most. */
function likelihood({ names_, title_, folded }: PreparedRecord, needle: string, found: number): number {
  if (names_.includes(needle)) return 3;
  if (title_.includes(needle)) return 2;
  return (found * needle.length) / folded.text.length + Math.min(found, 6) / 6;
}
