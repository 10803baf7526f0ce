import type { FieldOrigin } from './schemas/table.ts';

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

/** The keys that rows cite, each once. */
export function distinctSources(entries: readonly { sources: readonly string[] }[]): string[] {
  return [...new Set(entries.flatMap((entry) => entry.sources))];
}
