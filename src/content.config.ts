import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { mapDataFiles } from './content/data-files.ts';
import { chapterSchema } from './content/schemas/chapter.ts';

/** A collection of one YAML file, whose entries remember their place: Astro's store sorts them by id. */
function dataFile(name: string, schema: z.ZodType<object>) {
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
  ...mapDataFiles(({ file, schema }) => dataFile(file, schema)),
};
