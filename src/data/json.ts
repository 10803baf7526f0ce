import type { Dataset } from '../content/dataset.ts';

/** A data set as a JSON array, one record a line. */
export function toJson({ rows }: Dataset): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
