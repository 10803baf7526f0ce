import { CHARTS } from '../charts/catalog.ts';
import { noteIdsIn } from './chapters.ts';
import type { Problem } from './problems.ts';
import type { SiteData } from './site-data.ts';
import { rowAnchor } from './tables.ts';

/** Finds every reference between entries that leads nowhere, and marks in the text that do not fit their notes. */
export function checkReferences(data: SiteData): Problem[] {
  const known = {
    source: new Set(data.sources.map((source) => source.id)),
    section: new Set(data.chapters.flatMap((chapter) => chapter.sections).map((section) => section.id)),
    org: new Set(data.companies.map((company) => company.id)),
    note: new Set(data.annotations.map((annotation) => annotation.id)),
    anchor: new Set([
      ...data.models.map((model) => `model-${model.id}`),
      ...data.events.map((event) => `event-${event.id}`),
      ...data.tables.flatMap((table) => table.keys.map((key) => rowAnchor(table.id, key))),
      ...CHARTS.map((chart) => `fig-${chart.id}`),
    ]),
  };
  type Target = keyof typeof known;
  const home: Record<Target, string> = {
    source: 'sources.yaml',
    section: 'content/report/*.mdx',
    org: 'companies.yaml',
    note: 'annotations.yaml',
    anchor: 'models.yaml, timeline.yaml, tables.yaml or the charts',
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
  for (const table of data.tables) {
    expectAll('tables', table.id, 'section', 'section', [table.section]);
    expectAll('tables', table.id, 'sources', 'source', table.sources?.flat());
  }
  for (const annotation of data.annotations) {
    expectAll('annotations', annotation.id, 'sources', 'source', annotation.sources);
    expectAll('annotations', annotation.id, 'section', 'section', [annotation.section]);
    expectAll('annotations', annotation.id, 'on', 'anchor', annotation.on);
  }
  return [...problems, ...checkMarks(data)];
}

/** Each note has exactly one mark in the text, in the section it names. */
function checkMarks(data: SiteData): Problem[] {
  const problems: Problem[] = [];
  const notes = new Map(data.annotations.map((annotation) => [annotation.id, annotation]));
  const placed = new Set<string>();
  for (const section of data.chapters.flatMap((chapter) => chapter.sections)) {
    const file = `content/report/${section.chapter}.mdx`;
    for (const id of noteIdsIn(section.body)) {
      const note = notes.get(id);
      if (!note) problems.push({ file, entry: section.id, message: `marks note "${id}", which annotations.yaml does not have` });
      else if (note.section !== section.id) problems.push({ file, entry: section.id, message: `marks note "${id}", which belongs to section "${note.section}"; move the mark or correct the note` });
      if (placed.has(id)) problems.push({ file, entry: section.id, message: `marks note "${id}" a second time; keep one mark in the text` });
      placed.add(id);
    }
  }
  for (const annotation of data.annotations) {
    if (placed.has(annotation.id)) continue;
    problems.push({
      file: 'content/data/annotations.yaml',
      entry: annotation.id,
      message: `has no mark in the text; put <Note id="${annotation.id}" /> beside the figure in section "${annotation.section}"`,
    });
  }
  return problems;
}
