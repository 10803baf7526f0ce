import { listPermalinks } from '../permalinks/permalinks.ts';
import { getSiteData } from './collections.ts';
import { numberAnnotations, type NumberedAnnotation } from './site-data.ts';

/** The numbered annotation of an id. Throws where there is none. */
export async function findNote(id: string): Promise<NumberedAnnotation> {
  const note = numberAnnotations(await getSiteData()).find((candidate) => candidate.id === id);
  if (!note) throw new Error(`annotations.yaml has no note "${id}"; correct the id of the mark`);
  return note;
}

/** The annotations whose `on` names an anchor, in number order. */
export async function notesOn(anchor: string): Promise<NumberedAnnotation[]> {
  return numberAnnotations(await getSiteData()).filter((note) => note.on?.includes(anchor));
}

/**
 * The annotations that a page carries at its rows, models, events and figures, in number order; those that stand in its own text are left out.
 * `path` is without the base path.
 */
export async function notesOfPage(path: string): Promise<NumberedAnnotation[]> {
  const data = await getSiteData();
  const anchors = new Set(
    listPermalinks(data)
      .filter(({ url }) => url.startsWith(`${path}#`))
      .map(({ id }) => id),
  );
  return numberAnnotations(data).filter((note) => !anchors.has(note.section) && note.on?.some((id) => anchors.has(id)));
}
