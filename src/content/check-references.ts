import { listPermalinks, type PermalinkKind } from '../permalinks/permalinks.ts';
import { checkChapters } from './check-chapters.ts';
import { checkCharts } from './check-charts.ts';
import { checkFigures } from './check-figures.ts';
import type { Problem } from './problems.ts';
import type { SiteData } from './site-data.ts';

/** Kinds of permalinks at which the mark of a note can stand. */
const MARKED_KINDS: ReadonlySet<PermalinkKind> = new Set(['row', 'stock', 'model', 'event', 'figure']);

/** Finds every reference between entries that leads nowhere, everything in the text that names what does not exist, and figures that disagree. */
export function checkReferences(data: SiteData): Problem[] {
  const faults = checkCharts(data);
  // Figures have their permalinks' titles from there.
  if (faults.length > 0) return faults;
  const permalinks = listPermalinks(data);
  const known = {
    source: new Set(data.sources.map((source) => source.id)),
    section: new Set(data.chapters.flatMap((chapter) => chapter.sections).map((section) => section.id)),
    org: new Set(data.companies.map((company) => company.id)),
    table: new Set(data.tables.map((table) => table.id)),
    note: new Set(data.annotations.map((annotation) => annotation.id)),
    permalink: new Set(permalinks.map((permalink) => permalink.id)),
    anchor: new Set(permalinks.filter(({ kind }) => MARKED_KINDS.has(kind)).map((permalink) => permalink.id)),
  };
  type Target = keyof typeof known;
  const home: Record<Target, string> = {
    source: 'sources.yaml',
    section: 'content/report/*.mdx',
    org: 'companies.yaml',
    table: 'tables.yaml',
    note: 'annotations.yaml',
    permalink: 'the site',
    anchor: 'the list of rows, models, events and figures',
  };
  const problems: Problem[] = [];
  const expectAll = (name: string, entry: string, field: string, target: Target, ids: readonly (string | undefined)[] = []) => {
    for (const id of ids) {
      if (id === undefined || known[target].has(id)) continue;
      problems.push({
        file: `content/data/${name}.yaml`,
        entry,
        message: `names ${target} "${id}" in ${field}, which ${home[target]} does not have; correct the id or add the entry`,
      });
    }
  };

  for (const model of data.models) {
    expectAll('models', model.id, 'sources', 'source', model.sources);
    expectAll('models', model.id, 'orgs', 'org', model.orgs);
    expectAll('models', model.id, 'section', 'section', [model.section]);
    expectAll('models', model.id, 'note', 'note', [model.note]);
  }
  for (const event of data.events) {
    expectAll('timeline', event.id, 'sources', 'source', event.sources);
    expectAll('timeline', event.id, 'section', 'section', [event.section]);
  }
  for (const company of data.companies) expectAll('companies', company.id, 'sections', 'section', company.sections);
  for (const term of data.terms) expectAll('glossary', term.id, 'sources', 'source', term.sources);
  for (const highlight of data.highlights) {
    expectAll('highlights', highlight.id, 'section', 'section', [highlight.section]);
    expectAll('highlights', highlight.id, 'note', 'note', [highlight.note]);
  }
  for (const time of data.doublingTimes) expectAll('doubling-times', time.id, 'sources', 'source', time.sources);
  for (const chart of data.charts) {
    expectAll('charts', chart.id, 'sources', 'source', chart.sources);
    expectAll('charts', chart.id, 'table', 'table', [chart.table]);
  }
  for (const table of data.tables) {
    expectAll('tables', table.id, 'section', 'section', [table.section]);
    expectAll('tables', table.id, 'sources', 'source', table.sources?.flat());
  }
  for (const annotation of data.annotations) {
    expectAll('annotations', annotation.id, 'sources', 'source', annotation.sources);
    expectAll('annotations', annotation.id, 'section', 'section', [annotation.section]);
    expectAll('annotations', annotation.id, 'on', 'anchor', annotation.on);
  }
  for (const change of data.changes) expectAll('changelog', change.id, 'on', 'permalink', change.on);
  return [...problems, ...checkChapters(data), ...checkFigures(data)];
}
