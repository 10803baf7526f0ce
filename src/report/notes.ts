import { once } from '../once.ts';
import { permalinksById } from './permalinks.ts';
import { pageOf } from '../paths.ts';
import { leadSentences } from '../text/lead-sentences.ts';
import { getReport } from './report.ts';
import { wordFor } from '../content/words.ts';
import { numberAnnotations, type NumberedAnnotation, type SiteData } from '../content/site-data.ts';

/** The numbered annotation of an id. Throws where there is none. */
export function findNote(id: string): NumberedAnnotation {
  const note = numberAnnotations(getReport()).find((candidate) => candidate.id === id);
  if (!note) throw new Error(`annotations.yaml has no note "${id}"; correct the id of the mark`);
  return note;
}

/** What a note and its marks are called where they are read out. */
export function nameOfNote({ number, kind }: NumberedAnnotation): string {
  return `校注${number}：${wordFor(getReport().kinds.notes, kind)}`;
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

/** The notes by how much they take back, the gravest first; those of one gravity as annotations.yaml has them. */
export const notesByGravity = once((data: Pick<SiteData, 'kinds' | 'chapters' | 'annotations'>) => {
  const numbered = new Map(numberAnnotations(data).map((note) => [note.id, note]));
  const notes = data.annotations.flatMap(({ id }) => numbered.get(id) ?? []);
  return Object.entries(data.kinds.gravities).map(([key, words]) => ({
    key,
    ...words,
    notes: notes.filter(({ gravity }) => gravity === key),
  }));
});

/** More of what a note says does not fit below its title, in characters. */
const LEAD_LENGTH = 60;

/** The gravest notes, each with the first sentences of what the report says and of what the site found. */
export function gravestNotes(data: SiteData) {
  const notes = notesByGravity(data)[0]?.notes ?? [];
  return notes.map((note) => ({
    ...note,
    claim: leadSentences(note.says, LEAD_LENGTH),
    finding: leadSentences(note.source_says, LEAD_LENGTH),
  }));
}
