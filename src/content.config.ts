import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { annotationSchema } from './content/schemas/annotation.ts';
import { changeSchema } from './content/schemas/change.ts';
import { chapterSchema } from './content/schemas/chapter.ts';
import { companySchema } from './content/schemas/company.ts';
import { doublingTimeSchema } from './content/schemas/doubling-time.ts';
import { eventSchema } from './content/schemas/event.ts';
import { highlightSchema } from './content/schemas/highlight.ts';
import { modelSchema } from './content/schemas/model.ts';
import { sourceSchema } from './content/schemas/source.ts';
import { tableSchema } from './content/schemas/table.ts';
import { termSchema } from './content/schemas/term.ts';

/** A collection of one YAML file, whose entries remember their place: Astro's store sorts them by id. */
function dataFile<S extends z.ZodType>(name: string, schema: S) {
  return defineCollection({
    loader: file(`content/data/${name}.yaml`, { parser: parseInOrder }),
    schema: z.strictObject({ id: z.string(), order: z.number().int(), entry: schema }),
  });
}

function parseInOrder(text: string) {
  const content = parse(text) as { id: string }[] | Record<string, unknown>;
  const entries: [string, unknown][] = Array.isArray(content) ? content.map((entry) => [entry.id, entry]) : Object.entries(content);
  return entries.map(([id, entry], order) => ({ id, order, entry }));
}

export const collections = {
  report: defineCollection({
    loader: glob({ base: './content/report', pattern: '*.mdx' }),
    schema: chapterSchema,
  }),
  tables: dataFile('tables', tableSchema),
  models: dataFile('models', modelSchema),
  timeline: dataFile('timeline', eventSchema),
  companies: dataFile('companies', companySchema),
  sources: dataFile('sources', sourceSchema),
  annotations: dataFile('annotations', annotationSchema),
  glossary: dataFile('glossary', termSchema),
  highlights: dataFile('highlights', highlightSchema),
  doublingTimes: dataFile('doubling-times', doublingTimeSchema),
  changelog: dataFile('changelog', changeSchema),
};
