import { once } from '../once.ts';
import { listPermalinks, type Permalink } from './permalinks.ts';
import { createTermFinder } from '../content/find-names.ts';
import { sectionText } from '../content/section-text.ts';
import type { SiteData } from '../content/site-data.ts';

/** Where each term is named literally, by the term's id: sections, models, events and notes, in the order of the permalinks. */
export const usedIn = once((data: SiteData): Map<string, Permalink[]> => {
  const find = createTermFinder(data.terms);
  const texts = new Map<string, string>([
    ...data.chapters.flatMap(({ sections }) =>
      sections.map((section) => [section.id, `${section.title}\n${sectionText(section, data.tables)}`] as const),
    ),
    ...data.models.map((model) => [`model-${model.id}`, model.name] as const),
    ...data.events.map((event) => [`event-${event.id}`, `${event.title}\n${event.text}`] as const),
    ...data.annotations.map((note) => [`note-${note.id}`, `${note.title}\n${note.says}\n${note.source_says}`] as const),
  ]);
  const result = new Map<string, Permalink[]>(data.terms.map((term) => [term.id, []]));
  for (const permalink of listPermalinks(data)) {
    const named = new Set(find(texts.get(permalink.id) ?? '').map((match) => match.id));
    for (const term of named) result.get(term)?.push(permalink);
  }
  return result;
});
