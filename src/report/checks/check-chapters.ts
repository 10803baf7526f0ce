import { namedIn, type Section } from '../../content/chapters.ts';
import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';
import { unknownNames } from './targets.ts';

/** Finds what the text of the chapters names and the data do not have, and marks that do not fit their notes. */
export function checkChapters(data: SiteData): Problem[] {
  return [...checkIntros(data), ...checkComponents(data), ...checkMarks(data)];
}

/** Each source, table and chart that a section names exists. */
function checkComponents(data: SiteData): Problem[] {
  return allSections(data).flatMap((section) => {
    const messages = [
      ...unknownNames(data, 'source', section.sources),
      ...unknownNames(data, 'table', section.tables),
      ...unknownNames(data, 'chart', section.charts),
    ];
    return messages.map((message) => ({ file: fileOf(section), entry: section.id, message }));
  });
}

/** Components stand in sections: what is above the first has no permalink that a note, a source or a chart could name. */
function checkIntros({ chapters }: SiteData): Problem[] {
  return chapters
    .filter(({ intro }) => Object.values(namedIn(intro)).some((ids) => ids.length > 0))
    .map(({ id }) => ({ file: `content/report/${id}.mdx`, message: 'has a component above its first section; move it into a section' }));
}

function allSections(data: SiteData): Section[] {
  return data.chapters.flatMap((chapter) => chapter.sections);
}

function fileOf(section: Section): string {
  return `content/report/${section.chapter}.mdx`;
}

/** Each note has exactly one mark in the text, in the section it names. */
function checkMarks(data: SiteData): Problem[] {
  const problems: Problem[] = [];
  const notes = new Map(data.annotations.map((annotation) => [annotation.id, annotation]));
  const placed = new Set<string>();
  for (const section of allSections(data)) {
    const file = fileOf(section);
    for (const id of section.notes) {
      const note = notes.get(id);
      if (!note) problems.push({ file, entry: section.id, message: `marks note "${id}", which annotations.yaml does not have` });
      else if (note.section !== section.id)
        problems.push({
          file,
          entry: section.id,
          message: `marks note "${id}", which belongs to section "${note.section}"; move the mark or correct the note`,
        });
      if (placed.has(id))
        problems.push({ file, entry: section.id, message: `marks note "${id}" a second time; keep one mark in the text` });
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
