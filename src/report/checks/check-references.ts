import type { PermalinkKind } from '../../content/permalink-kinds.ts';
import { listPermalinks } from '../permalinks.ts';
import { checkChapters } from './check-chapters.ts';
import { checkCharts, unknownCharts } from './check-charts.ts';
import { checkPages } from './check-pages.ts';
import { checkFigures } from './check-figures.ts';
import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';

/** Kinds of permalinks at which the mark of a note can stand. */
const MARKED_KINDS: ReadonlySet<PermalinkKind> = new Set(['row', 'stock', 'model', 'event', 'figure']);

/** Finds every reference between entries that leads nowhere, everything in the text that names what does not exist, and figures that disagree. */
export function checkReferences(data: SiteData): Problem[] {
  const unknown = unknownCharts(data);
  // Figures have their permalinks' titles from there.
  if (unknown.length > 0) return unknown;
  const permalinks = listPermalinks(data);
  const known = {
    source: new Set(data.sources.map((source) => source.id)),
    section: new Set(data.chapters.flatMap((chapter) => chapter.sections).map((section) => section.id)),
    org: new Set(data.companies.map((company) => company.id)),
    table: new Set(data.tables.map((table) => table.id)),
    'kind of note': new Set(Object.keys(data.kinds.notes)),
    'kind of organisation': new Set(Object.keys(data.kinds.organisations)),
    'kind of source': new Set(Object.keys(data.kinds.sources)),
    basis: new Set(Object.keys(data.kinds.bases)),
    lane: new Set(Object.keys(data.kinds.lanes)),
    domain: new Set(Object.keys(data.kinds.domains)),
    category: new Set(data.kinds.terms),
    code: new Set(data.companies.map((company) => company.code)),
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
    'kind of note': 'report.yaml',
    'kind of organisation': 'report.yaml',
    'kind of source': 'report.yaml',
    basis: 'report.yaml',
    lane: 'report.yaml',
    domain: 'report.yaml',
    category: 'report.yaml',
    code: 'companies.yaml',
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
    expectAll('models', model.id, 'domain', 'domain', [model.domain]);
  }
  for (const event of data.events) {
    expectAll('timeline', event.id, 'sources', 'source', event.sources);
    expectAll('timeline', event.id, 'section', 'section', [event.section]);
    expectAll('timeline', event.id, 'lane', 'lane', [event.lane]);
  }
  for (const company of data.companies) {
    expectAll('companies', company.id, 'sections', 'section', company.sections);
    expectAll('companies', company.id, 'kind', 'kind of organisation', [company.kind]);
  }
  for (const source of data.sources) {
    expectAll('sources', source.id, 'type', 'kind of source', [source.type]);
    expectAll('sources', source.id, 'basis', 'basis', [source.basis]);
  }
  for (const term of data.terms) {
    expectAll('glossary', term.id, 'sources', 'source', term.sources);
    expectAll('glossary', term.id, 'category', 'category', [term.category]);
  }
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
    if (table.role === 'stocks' && !data.exchange)
      problems.push({
        file: 'content/data/tables.yaml',
        entry: table.id,
        message: 'lists stocks, but report.yaml names no exchange; add it',
      });
    if (table.role === 'stocks') expectAll('tables', table.id, 'keys', 'code', table.keys);
    expectAll('tables', table.id, 'sources', 'source', table.sources?.flat());
  }
  for (const annotation of data.annotations) {
    expectAll('annotations', annotation.id, 'sources', 'source', annotation.sources);
    expectAll('annotations', annotation.id, 'kind', 'kind of note', [annotation.kind]);
    expectAll('annotations', annotation.id, 'section', 'section', [annotation.section]);
    expectAll('annotations', annotation.id, 'on', 'anchor', annotation.on);
  }
  for (const change of data.changes) expectAll('changelog', change.id, 'on', 'permalink', change.on);
  return [...problems, ...checkCharts(data), ...checkPages(data), ...checkChapters(data), ...checkFigures(data)];
}
