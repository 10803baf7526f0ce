import { createTermFinder } from '../content/find-names.ts';
import { sectionText } from '../content/section-text.ts';
import { wordsById, type SiteData } from '../content/site-data.ts';
import { once } from '../once.ts';
import { permalinksNaming } from './permalinks.ts';

/** Everything that cites each source, by the source's key: sections, figures, notes, models, events and terms. */
export const citedBy = once((data: SiteData) =>
  permalinksNaming(data, data.sources, [
    ...data.chapters.flatMap(({ sections }) => sections.map((section) => [section.id, section.sources] as const)),
    ...data.charts.map((chart) => [`fig-${chart.id}`, chart.sources] as const),
    ...data.annotations.map((note) => [`note-${note.id}`, note.sources] as const),
    ...data.models.map((model) => [`model-${model.id}`, model.sources] as const),
    ...data.events.map((event) => [`event-${event.id}`, event.sources] as const),
    ...data.terms.map((term) => [`term-${term.id}`, term.sources] as const),
  ]),
);

/** Where each term is named literally, by the term's id: sections, models, events and notes. */
export const usedIn = once((data: SiteData) => {
  const find = createTermFinder(data.terms);
  const named = (text: string) => find(text).map((match) => match.id);
  return permalinksNaming(data, data.terms, [
    ...data.chapters.flatMap(({ sections }) =>
      sections.map((section) => [section.id, named(`${section.title}\n${sectionText(section, data.tables)}`)] as const),
    ),
    ...data.models.map((model) => [`model-${model.id}`, named(model.name)] as const),
    ...wordsById(data).map(([id, words]) => [id, named(words)] as const),
  ]);
});
