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
  const marks = allSections(data).flatMap((section) => section.notes.map((id) => ({ id, section })));
  const misplaced = marks.flatMap(({ id, section }, index) => {
    const note = data.annotations.find((annotation) => annotation.id === id);
    const messages = [
      !note && 'which annotations.yaml does not have',
      note && note.section !== section.id && `which belongs to section "${note.section}"; move the mark or correct the note`,
      marks.findIndex((mark) => mark.id === id) < index && 'which has a mark already; keep one mark in the text',
    ];
    return messages
      .filter((message) => typeof message === 'string')
      .map((message) => ({ file: fileOf(section), entry: section.id, message: `marks note "${id}", ${message}` }));
  });
  const unmarked = data.annotations
    .filter((annotation) => !marks.some(({ id }) => id === annotation.id))
    .map(({ id, section }) => ({
      file: 'content/data/annotations.yaml',
      entry: id,
      message: `has no mark in the text; put <Note id="${id}" /> beside the figure in section "${section}"`,
    }));
  return [...misplaced, ...unmarked];
}
