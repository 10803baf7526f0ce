import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { parseSections } from './chapters.ts';
import type { SiteData } from './site-data.ts';

/** The site's data as pages see it: Astro's collections, so that `npm run dev` reloads on a change. */
export async function getSiteData(): Promise<SiteData> {
  const [report, tables, models, events, companies, sources, annotations, terms] = await Promise.all([
    getCollection('report'),
    inFileOrder('tables'),
    inFileOrder('models'),
    inFileOrder('timeline'),
    inFileOrder('companies'),
    inFileOrder('sources'),
    inFileOrder('annotations'),
    inFileOrder('glossary'),
  ]);
  return {
    chapters: report
      .map((entry) => {
        const body = entry.body ?? '';
        return { ...entry.data, id: entry.id, body, sections: parseSections(entry.id, body) };
      })
      .toSorted((a, b) => a.order - b.order),
    tables: tables.map((entry) => entry.data),
    models: models.map((entry) => entry.data),
    events: events.map((entry) => entry.data),
    companies: companies.map((entry) => entry.data),
    sources: sources.map((entry) => ({ ...entry.data, id: entry.id })),
    annotations: annotations.map((entry) => entry.data),
    terms: terms.map((entry) => entry.data),
  };
}

/** Entries of a file collection; Astro's store keeps the order of the file. */
async function inFileOrder<C extends CollectionKey>(collection: C): Promise<CollectionEntry<C>[]> {
  return getCollection(collection);
}
