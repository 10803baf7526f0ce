import type { PermalinkKind } from '../content/permalink-kinds.ts';
import { chartRows, listCharts } from '../charts/catalog.ts';
import { sourceName } from '../content/citations.ts';
import type { SiteData } from '../content/site-data.ts';
import { rowAnchors, rowTitle } from '../content/tables.ts';
import { once } from '../once.ts';

/** One address that never dies. */
export interface Permalink {
  /** Unique among permalinks, lower-case ASCII; the anchor on its page and the name of its short link. */
  id: string;
  kind: PermalinkKind;
  /** Home page and anchor, root-relative, without the base path: /technology/#rlhf. A chapter has no anchor. */
  url: string;
  title: string;
}

/** Every permalink of the site, pages first, in the order of the content. */
export const listPermalinks = once((data: SiteData): readonly Permalink[] => {
  const sectionPage = new Map(data.chapters.flatMap((chapter) => chapter.sections).map((section) => [section.id, `/${section.chapter}/`]));
  const at = (page: string, kind: PermalinkKind, id: string, title: string): Permalink => ({ id, kind, url: `${page}#${id}`, title });
  return [
    ...data.chapters.map((chapter): Permalink => ({ id: chapter.id, kind: 'chapter', url: `/${chapter.id}/`, title: chapter.title })),
    ...data.chapters.flatMap((chapter) => chapter.sections.map((section) => at(`/${chapter.id}/`, 'section', section.id, section.title))),
    ...listCharts(data).map((chart) => at(chart.home, 'figure', `fig-${chart.id}`, chart.title)),
    ...data.tables.flatMap((table) =>
      rowAnchors(table).map((id, index) =>
        at(sectionPage.get(table.section) ?? '/', table.role === 'stocks' ? 'stock' : 'row', id, rowTitle(table, index)),
      ),
    ),
    ...chartRows(data).map(({ home, anchor, title }) => at(home, 'row', anchor, title)),
    ...data.models.map((model) => at('/models/', 'model', `model-${model.id}`, model.name)),
    ...data.events.map((event) => at('/timeline/', 'event', `event-${event.id}`, event.title)),
    ...data.companies.map((company) => at('/directory/', 'org', `org-${company.id}`, company.zh)),
    ...data.terms.map((term) => at('/glossary/', 'term', `term-${term.id}`, term.zh)),
    ...data.annotations.map((annotation) => at('/annotations/', 'note', `note-${annotation.id}`, annotation.title)),
    ...data.sources.map((source) => at('/sources/', 'source', `source-${source.id}`, sourceName(source))),
  ];
});

/** Every permalink by its id. */
export const permalinksById = once(
  (data: SiteData): ReadonlyMap<string, Permalink> => new Map(listPermalinks(data).map((link) => [link.id, link])),
);

/** The permalinks that name each of some entries, by the entry's id, in their order; `named` has for the id of a permalink those that it names. */
export function permalinksNaming(
  data: SiteData,
  entries: readonly { id: string }[],
  named: Iterable<readonly [id: string, ids: readonly string[] | undefined]>,
): Map<string, Permalink[]> {
  const idsOf = new Map(named);
  const result = new Map<string, Permalink[]>(entries.map(({ id }) => [id, []]));
  for (const permalink of listPermalinks(data)) {
    for (const id of new Set(idsOf.get(permalink.id))) result.get(id)?.push(permalink);
  }
  return result;
}
