import { namedIn, type Chapter, type Section } from '../../content/chapters.ts';
import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';
import { rowAnchors } from '../../content/tables.ts';
import { unknownNames } from './targets.ts';

/** Finds what the text of the chapters names and the data do not have, and marks that do not fit their notes. */
export function checkChapters(data: SiteData): Problem[] {
  const marked = new Set<string>();
  const problems = data.chapters.flatMap((chapter): Problem[] => {
    const { id, intro, sections } = chapter;
    const file = `content/report/${id}.mdx`;
    // What is above the first section has no permalink that a note, a source or a chart could name.
    const isMisplaced = Object.values(namedIn(intro)).some((ids) => ids.length > 0);
    return [
      ...(isMisplaced ? [{ file, message: 'has a component above its first section; move it into a section' }] : []),
      ...checkPoints(data, chapter).map((message) => ({ file, message: `points: ${message}` })),
      ...sections.flatMap((section) => checkSection(data, section, marked).map((message) => ({ file, entry: section.id, message }))),
    ];
  });
  const unmarked = data.annotations.filter(({ id }) => !marked.has(id));
  return [
    ...problems,
    ...unmarked.map(({ id, section }) => ({
      file: 'content/data/annotations.yaml',
      entry: id,
      message: `has no mark in the text; put <Note id="${id}" /> beside the figure in section "${section}"`,
    })),
  ];
}

/** Each source, table and chart that a section names exists; each note has one mark, in the section it names. Adds to the notes `marked` before. */
function checkSection(data: SiteData, { id, notes, sources, tables, charts }: Section, marked: Set<string>): string[] {
  return [
    ...unknownNames(data, 'source', sources),
    ...unknownNames(data, 'table', tables),
    ...unknownNames(data, 'chart', charts),
    ...notes.flatMap((name) => {
      const note = data.annotations.find((annotation) => annotation.id === name);
      const faults = [
        !note && 'which annotations.yaml does not have',
        note && note.section !== id && `which belongs to section "${note.section}"; move the mark or correct the note`,
        marked.has(name) && 'which has a mark already; keep one mark in the text',
      ];
      marked.add(name);
      return faults.filter((fault) => typeof fault === 'string').map((fault) => `marks note "${name}", ${fault}`);
    }),
  ];
}

/** Each point is of a section of its chapter, and its notes stand there: in the text, or at a row or a figure. */
function checkPoints(data: SiteData, { points = [], sections }: Chapter): string[] {
  return points.flatMap(({ section: id, notes = [] }) => {
    const section = sections.find((candidate) => candidate.id === id);
    if (!section) return [`names section "${id}", which the chapter does not have; name the one that makes the claim`];
    const rows = data.tables.filter((table) => table.section === id).flatMap(rowAnchors);
    const anchors = [...rows, ...section.charts.map((chart) => `fig-${chart}`)];
    const elsewhere = data.annotations.filter(
      (note) => notes.includes(note.id) && note.section !== id && !note.on?.some((anchor) => anchors.includes(anchor)),
    );
    return [
      ...unknownNames(data, 'note', notes),
      ...elsewhere.map(
        (note) => `names note "${note.id}" on section "${id}", which does not have its mark; take it out or name section "${note.section}"`,
      ),
    ];
  });
}
