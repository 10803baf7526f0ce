import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { annotationSchema } from './content/schemas/annotation.ts';
import { chapterSchema } from './content/schemas/chapter.ts';
import { companySchema } from './content/schemas/company.ts';
import { eventSchema } from './content/schemas/event.ts';
import { modelSchema } from './content/schemas/model.ts';
import { sourceSchema } from './content/schemas/source.ts';
import { tableSchema } from './content/schemas/table.ts';
import { termSchema } from './content/schemas/term.ts';

export const collections = {
  report: defineCollection({
    loader: glob({ base: './content/report', pattern: '*.mdx' }),
    schema: chapterSchema,
  }),
  tables: defineCollection({ loader: file('content/data/tables.yaml'), schema: tableSchema }),
  models: defineCollection({ loader: file('content/data/models.yaml'), schema: modelSchema }),
  timeline: defineCollection({ loader: file('content/data/timeline.yaml'), schema: eventSchema }),
  companies: defineCollection({ loader: file('content/data/companies.yaml'), schema: companySchema }),
  sources: defineCollection({ loader: file('content/data/sources.yaml'), schema: sourceSchema }),
  annotations: defineCollection({ loader: file('content/data/annotations.yaml'), schema: annotationSchema }),
  glossary: defineCollection({ loader: file('content/data/glossary.yaml'), schema: termSchema }),
};
