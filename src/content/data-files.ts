import type { z } from 'astro/zod';
import { annotationSchema } from './schemas/annotation.ts';
import { changeSchema } from './schemas/change.ts';
import { chartSchema } from './schemas/chart.ts';
import { companySchema } from './schemas/company.ts';
import { doublingTimeSchema } from './schemas/doubling-time.ts';
import { eventSchema } from './schemas/event.ts';
import { highlightSchema } from './schemas/highlight.ts';
import { keywordsSchema } from './schemas/keywords.ts';
import { modelSchema } from './schemas/model.ts';
import { sourceSchema } from './schemas/source.ts';
import { tableSchema } from './schemas/table.ts';
import { termSchema } from './schemas/term.ts';

export interface DataFile {
  /** Name of the file: content/data/<file>.yaml. */
  file: string;
  /** What an entry is. */
  schema: z.ZodType<object>;
}

/** Every file of content/data/, by the name of its entries in the site's data: one line a file. */
const DATA_FILES = {
  charts: { file: 'charts', schema: chartSchema },
  tables: { file: 'tables', schema: tableSchema },
  models: { file: 'models', schema: modelSchema },
  events: { file: 'timeline', schema: eventSchema },
  companies: { file: 'companies', schema: companySchema },
  sources: { file: 'sources', schema: sourceSchema },
  annotations: { file: 'annotations', schema: annotationSchema },
  terms: { file: 'glossary', schema: termSchema },
  highlights: { file: 'highlights', schema: highlightSchema },
  doublingTimes: { file: 'doubling-times', schema: doublingTimeSchema },
  keywords: { file: 'keywords', schema: keywordsSchema },
  /** Versions of the text and the data, newest first. */
  changes: { file: 'changelog', schema: changeSchema },
} as const satisfies Record<string, DataFile>;

export type DataName = keyof typeof DATA_FILES;

/** The entries of every file, in its order. */
export type DataEntries = { [Name in DataName]: (z.output<(typeof DATA_FILES)[Name]['schema']> & { id: string })[] };

/** What is made of each entry, in the order of the files. */
export function flatMapEntries<T>(
  data: DataEntries,
  make: (entry: DataEntries[DataName][number], file: string, name: DataName) => T[],
): T[] {
  const made = mapDataFiles(({ file }, name) => data[name].flatMap((entry) => make(entry, `content/data/${file}.yaml`, name)));
  return Object.values(made).flat();
}

/** The same made for each file. */
export function mapDataFiles<T>(make: (file: DataFile, name: DataName) => T): Record<DataName, T> {
  const names = Object.keys(DATA_FILES) as DataName[];
  return Object.fromEntries(names.map((name) => [name, make(DATA_FILES[name], name)])) as Record<DataName, T>;
}
