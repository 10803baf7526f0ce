import { groupBy } from '../../group-by.ts';
import { once } from '../../once.ts';
import type { PreparedRecord } from './prepared.ts';

/** Rows that each section shows, among some records. */
export const rowsIn = once((records: readonly PreparedRecord[]) => {
  const rows = groupBy(records, ({ parent }) => parent);
  return ({ id }: PreparedRecord): readonly PreparedRecord[] => rows.get(id) ?? [];
});
