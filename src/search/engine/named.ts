import type { RecordKind } from '../record.ts';
import type { PreparedRecord } from './prepared.ts';
import type { Site } from './site.ts';

/** Longer queries name no thing and figure alone. */
const MAX_LENGTH = 40;
const MIN_NAME = 2;
/** Records read for a name. */
const MAX_READ = 4;
/** Records that stand for things, or for one of their names. */
const NAMED = new Set<RecordKind>(['model', 'org', 'term', 'stock']);

/** The records of things whose names a query contains, where it is not such a name alone. */
export async function recordsNamedIn(whole: string, { synonyms, find, read }: Site): Promise<PreparedRecord[]> {
  if (whole.length > MAX_LENGTH || synonyms.isExplained(whole)) return [];
  const explained = synonyms.names.map(({ text }) => text).filter((name) => whole.includes(name) && synonyms.isExplained(name));
  const latin = whole.match(/[a-z][a-z\d.]+(?: [a-z\d.]+)*/gu) ?? [];
  const names = [...latin, ...explained].filter((name) => name.length >= MIN_NAME && name !== whole);
  // What is known by another name may say only the first.
  const needles = new Set(names.flatMap((name) => [name, ...synonyms.first(name).map(({ text }) => text)]));
  const lists = await Promise.all([...needles].map(find));
  const keys = lists.flatMap((list) => list.filter(({ kind }) => NAMED.has(kind)).slice(0, MAX_READ)).map(({ key }) => key);
  return keys.length > 0 ? [...(await read([...new Set(keys)]))] : [];
}

/** The ids of the things whose names a query contains. */
export async function thingsNamedIn(whole: string, site: Site): Promise<Set<string>> {
  return new Set((await recordsNamedIn(whole, site)).map(({ id, thing }) => thing ?? id));
}
