import type { PermalinkKind } from '../../content/permalink-kinds.ts';
import type { SiteData } from '../../content/site-data.ts';
import { once } from '../../once.ts';
import { didYouMean } from '../../text/did-you-mean.ts';
import { listPermalinks } from '../permalinks.ts';

/** Kinds of permalinks at which the mark of a note can stand. */
const MARKED_KINDS: ReadonlySet<PermalinkKind> = new Set(['row', 'stock', 'model', 'event', 'figure']);

/** All that entries and texts can name, by what messages call it: where it stands, and the ids that there are. */
const targetsOf = once((data: SiteData) => {
  const { companies, kinds } = data;
  const sections = data.chapters.flatMap((chapter) => chapter.sections);
  const permalinks = listPermalinks(data);
  const marked = permalinks.filter(({ kind }) => MARKED_KINDS.has(kind));
  const entries = (home: string, list: readonly { id: string }[]) => [home, new Set(list.map(({ id }) => id))] as const;
  const words = (list: readonly string[]) => ['report.yaml', new Set(list)] as const;
  return {
    source: entries('sources.yaml', data.sources),
    section: entries('content/report/*.mdx', sections),
    org: entries('companies.yaml', companies),
    code: ['companies.yaml', new Set(companies.flatMap(({ code = [] }) => code))] as const,
    table: entries('tables.yaml', data.tables),
    chart: entries('charts.yaml', data.charts),
    note: entries('annotations.yaml', data.annotations),
    'kind of note': words(Object.keys(kinds.notes)),
    gravity: words(Object.keys(kinds.gravities)),
    'kind of organisation': words(Object.keys(kinds.organisations)),
    'kind of source': words(Object.keys(kinds.sources)),
    basis: words(Object.keys(kinds.bases)),
    lane: words(Object.keys(kinds.lanes)),
    domain: words(Object.keys(kinds.domains)),
    category: words(kinds.terms),
    permalink: entries('the site', permalinks),
    anchor: entries('the list of rows, models, events and figures', marked),
  };
});

export type Target = keyof ReturnType<typeof targetsOf>;

/** A message for each id that nothing has; `field` says where it is named. */
export function unknownNames(data: SiteData, target: Target, ids: readonly string[], field?: string): string[] {
  const [home, known] = targetsOf(data)[target];
  const place = field === undefined ? '' : ` in ${field}`;
  return ids
    .filter((id) => !known.has(id))
    .map(
      (id) => `names ${target} "${id}"${place}, which ${home} does not have; ${didYouMean(id, known) || 'correct the id or add the entry'}`,
    );
}
