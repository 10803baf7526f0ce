import { groupBy } from '../../group-by.ts';
import type { PreparedRecord } from './prepared.ts';

type RowsOf = (record: PreparedRecord) => readonly PreparedRecord[];

const known = new WeakMap<readonly PreparedRecord[], RowsOf>();

/** Rows that each section shows, among some records; remembered as long as these are. */
export function rowsIn(records: readonly PreparedRecord[]): RowsOf {
  const made = known.get(records);
  if (made) return made;
  const rows = groupBy(records, ({ parent }) => parent);
  const rowsOf: RowsOf = ({ id }) => rows.get(id) ?? [];
  known.set(records, rowsOf);
  return rowsOf;
}
