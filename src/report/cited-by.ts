import { once } from '../once.ts';
import { listPermalinks, type Permalink } from './permalinks.ts';
import type { SiteData } from '../content/site-data.ts';

/** Everything that cites each source, by the source's key: sections, figures, notes, models, events and terms, in the order of the permalinks. */
export const citedBy = once((data: SiteData): Map<string, Permalink[]> => {
  const citations = new Map<string, readonly string[]>([
    ...data.chapters.flatMap(({ sections }) => sections.map((section) => [section.id, section.sources] as const)),
    ...data.charts.map((chart) => [`fig-${chart.id}`, chart.sources] as const),
    ...data.annotations.map((note) => [`note-${note.id}`, note.sources] as const),
    ...data.models.map((model) => [`model-${model.id}`, model.sources] as const),
    ...data.events.map((event) => [`event-${event.id}`, event.sources] as const),
    ...data.terms.map((term) => [`term-${term.id}`, term.sources ?? []] as const),
  ]);
  const result = new Map<string, Permalink[]>(data.sources.map((source) => [source.id, []]));
  for (const permalink of listPermalinks(data)) {
    for (const source of new Set(citations.get(permalink.id))) result.get(source)?.push(permalink);
  }
  return result;
});
