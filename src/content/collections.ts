import { getCollection } from 'astro:content';
import { makeChapter } from './chapters.ts';
import { mapDataFiles, type DataEntries } from './data-files.ts';
import type { SiteData } from './site-data.ts';

/** The site's data as pages see it: Astro's collections, so that `npm run dev` reloads on a change. */
export async function getSiteData(): Promise<SiteData> {
  const files = Object.values(mapDataFiles(async (_, name) => [name, inFileOrder(await getCollection(name))] as const));
  const [report, ...entries] = await Promise.all([getCollection('report'), ...files]);
  return {
    chapters: report.map(({ id, data, body }) => makeChapter(id, data, body ?? '')).toSorted((a, b) => a.order - b.order),
    ...(Object.fromEntries(entries) as DataEntries),
  };
}

/** The entries themselves with their ids, in the order of their file. */
function inFileOrder(collection: { id: string; data: { order: number; entry: object } }[]): object[] {
  return collection.toSorted((a, b) => a.data.order - b.data.order).map(({ id, data }) => ({ ...data.entry, id }));
}
