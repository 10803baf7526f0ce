import { getCollection } from 'astro:content';
import { parseSections } from './chapters.ts';
import type { SiteData } from './site-data.ts';

/** The site's data as pages see it: Astro's collections, so that `npm run dev` reloads on a change. */
export async function getSiteData(): Promise<SiteData> {
  const [report, tables, models, events, companies, sources, annotations, terms, highlights, doublingTimes, changes] = await Promise.all([
    getCollection('report'),
    getCollection('tables'),
    getCollection('models'),
    getCollection('timeline'),
    getCollection('companies'),
    getCollection('sources'),
    getCollection('annotations'),
    getCollection('glossary'),
    getCollection('highlights'),
    getCollection('doublingTimes'),
    getCollection('changelog'),
  ]);
  return {
    chapters: report
      .map((entry) => {
        const body = entry.body ?? '';
        return { ...entry.data, id: entry.id, body, sections: parseSections(entry.id, body) };
      })
      .toSorted((a, b) => a.order - b.order),
    tables: inFileOrder(tables),
    models: inFileOrder(models),
    events: inFileOrder(events),
    companies: inFileOrder(companies),
    sources: sources.toSorted((a, b) => a.data.order - b.data.order).map(({ id, data }) => ({ ...data.entry, id })),
    annotations: inFileOrder(annotations),
    terms: inFileOrder(terms),
    highlights: inFileOrder(highlights),
    doublingTimes: inFileOrder(doublingTimes),
    changes: inFileOrder(changes),
  };
}

/** The entries themselves, in the order of their file. */
function inFileOrder<T>(collection: { data: { order: number; entry: T } }[]): T[] {
  return collection.toSorted((a, b) => a.data.order - b.data.order).map(({ data }) => data.entry);
}
