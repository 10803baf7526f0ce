import { namedIn, type Section } from '../../content/chapters.ts';
import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';
import { unknownNames } from './targets.ts';

/** Finds what the text of the chapters names and the data do not have, and marks that do not fit their notes. */
export function checkChapters(data: SiteData): Problem[] {
  const marked = new Set<string>();
  const problems = data.chapters.flatMap(({ id, intro, sections }): Problem[] => {
    const file = `content/report/${id}.mdx`;
    // What is above the first section has no permalink that a note, a source or a chart could name.
    const isMisplaced = Object.values(namedIn(intro)).some((ids) => ids.length > 0);
    return [
      ...(isMisplaced ? [{ file, message: 'has a component above its first section; move it into a section' }] : []),
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
