import { permalinksById } from './permalinks.ts';
import { pageOf } from '../paths.ts';
import { getReport } from './report.ts';
import { numberAnnotations, type NumberedAnnotation } from '../content/site-data.ts';

/** The numbered annotation of an id. Throws where there is none. */
export function findNote(id: string): NumberedAnnotation {
  const note = numberAnnotations(getReport()).find((candidate) => candidate.id === id);
  if (!note) throw new Error(`annotations.yaml has no note "${id}"; correct the id of the mark`);
  return note;
}

/** Address of the mark of a note in the text of its chapter, without the base path. */
export function markOf({ id, section }: NumberedAnnotation): string {
  const { url = '/' } = permalinksById(getReport()).get(section) ?? {};
  return `${pageOf({ url })}#ui-note-${id}`;
}

/** The annotations whose `on` names an anchor, in number order. */
export function notesOn(anchor: string): NumberedAnnotation[] {
  return numberAnnotations(getReport()).filter(({ on }) => on?.includes(anchor));
}

/**
 * The annotations that a page carries at its rows, models, events and figures, in number order; those that stand in its own text are left out.
 * `path` is without the base path.
 */
export function notesOfPage(path: string): NumberedAnnotation[] {
  const report = getReport();
  const links = permalinksById(report);
  const isHere = (id: string) => links.get(id)?.url.startsWith(`${path}#`) === true;
  return numberAnnotations(report).filter((note) => !isHere(note.section) && note.on?.some(isHere));
}
