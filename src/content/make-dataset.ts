import type { CellValue, Dataset, Field } from './dataset.ts';
import type { FieldOrigin } from './schemas/table.ts';

/** A field, and how its value is read off an entry: several are joined with "; ", what is missing becomes null. Text unless `more` says otherwise. */
export type Column<Entry> = readonly [
  name: string,
  from: FieldOrigin,
  description: string,
  read: (entry: Entry) => CellValue | undefined | readonly string[],
  more?: Pick<Field, 'type' | 'unit'>,
];

/** The last field of a set whose entries cite sources. */
export const SOURCES: Column<{ sources: readonly string[] }> = ['sources', 'site', '来源编号，多个以分号隔开', ({ sources }) => sources];

interface DatasetParts<Entry> extends Pick<Dataset, 'id' | 'title' | 'description' | 'sources'> {
  entries: readonly Entry[];
  columns: readonly Column<Entry>[];
}

/** A set with a row for each entry. */
export function makeDataset<Entry>({ entries, columns, ...words }: DatasetParts<Entry>): Dataset {
  return {
    ...words,
    fields: columns.map(([name, from, description, , more]) => ({ name, type: 'string', from, description, ...more })),
    rows: entries.map((entry) => Object.fromEntries(columns.map(([name, , , read]) => [name, cellOf(read(entry))]))),
  };
}

function cellOf(value: CellValue | undefined | readonly string[]): CellValue {
  return typeof value === 'object' && value !== null ? value.join('; ') || null : (value ?? null);
}
