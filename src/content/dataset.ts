import { citationText, writtenAs } from './citations.ts';
import type { FieldOrigin } from './schemas/table.ts';
import type { SiteData } from './site-data.ts';

export type CellValue = string | number | boolean | null;

export interface Field {
  /** Column name in CSV and key in JSON: lower-case ASCII with underscores, permanent once published. */
  name: string;
  type: 'string' | 'number' | 'boolean' | 'date';
  /** Whose the values are. */
  from: FieldOrigin;
  /** Unit of a number, in Chinese. */
  unit?: string | undefined;
  /** What the field says and when it is empty, in Chinese. */
  description: string;
}

/** One published table: what the CSV, the JSON and its metadata are written from. */
export interface Dataset {
  /** Name of the files: /data/<id>.csv. */
  id: string;
  title: string;
  description: string;
  /** Keys of sources.yaml behind the figures, in the order they first occur. */
  sources: string[];
  fields: Field[];
  /** One record a row; lists are joined with "; ". Each row has exactly the fields above, and an `id`. */
  rows: Record<string, CellValue>[];
}

/** Licence of the site's own text and of all its data. */
export const SITE_LICENCE = 'CC BY 4.0';

/** A field, and how its value is read off an entry: several are joined with "; ", what is missing becomes null. Text unless `more` says otherwise. */
export type Column<Entry> = readonly [
  name: string,
  from: FieldOrigin,
  description: string,
  read: (entry: Entry) => CellValue | undefined | readonly string[],
  more?: Pick<Field, 'type' | 'unit'>,
];

/** The last fields of a set whose entries cite sources: their keys, and the line that pages show. */
export function sourceColumns(
  data: Pick<SiteData, 'sources' | 'kinds'>,
  keys = '来源编号，多个以分号隔开',
): Column<{ sources?: readonly string[] | undefined }>[] {
  const readings = Object.values(data.kinds.bases)
    .filter(({ cited, quoted }) => cited ?? quoted)
    .map((basis) => `“${writtenAs(basis).replace('{source}', '某某')}”即${basis.word}`);
  return [
    ['sources', 'site', keys, ({ sources }) => sources],
    ['citation', 'site', ['出处的写法，与页面相同', ...readings].join('；'), ({ sources = [] }) => citationText(data, sources) || null],
  ];
}

/** An entry that may cite sources. */
export interface Citing {
  id?: string;
  sources?: readonly string[] | undefined;
}

export interface DatasetParts<Entry> extends Pick<Dataset, 'id' | 'title' | 'description'> {
  /** By default those that the entries cite. */
  sources?: string[];
  entries: readonly Entry[];
  columns: readonly Column<Entry>[];
}

/** A set with a row for each entry. */
export function makeDataset<Entry extends Citing>({ entries, columns, ...words }: DatasetParts<Entry>): Dataset {
  return {
    sources: [...new Set(entries.flatMap(({ sources = [] }) => sources))],
    ...words,
    fields: columns.map(([name, from, description, , more]) => ({ name, type: 'string', from, description, ...more })),
    rows: entries.map((entry) => Object.fromEntries(columns.map(([name, , , read]) => [name, cellOf(read(entry))]))),
  };
}

function cellOf(value: CellValue | undefined | readonly string[]): CellValue {
  return typeof value === 'object' && value !== null ? value.join('; ') || null : (value ?? null);
}
