import type { Chapter } from './chapters.ts';
import { once } from '../once.ts';
import type { DataEntries } from './data-files.ts';
import type { Annotation } from './schemas/annotation.ts';
import type { Identity } from './schemas/identity.ts';
import type { PageText } from './schemas/page.ts';

/** Everything the site says, in the order of its files; chapters by their `order`. */
export interface SiteData extends DataEntries, Identity {
  chapters: Chapter[];
  /** What the pages beside the chapters say of themselves; their ids are the names of their files. */
  pages: PageText[];
}

/** What events and notes say, by permalink id, for those who look for names in it. */
export function wordsById({ events, annotations }: Pick<SiteData, 'events' | 'annotations'>): [id: string, words: string][] {
  return [
    ...events.map(({ id, title, text }): [string, string] => [`event-${id}`, `${title}\n${text}`]),
    ...annotations.map(({ id, title, says, source_says: found }): [string, string] => [`note-${id}`, `${title}\n${says}\n${found}`]),
  ];
}

/** An annotation with the number that its marks show. */
export interface NumberedAnnotation extends Annotation {
  /** Position in reading order over the whole report, from 1. */
  number: number;
}

/** Numbers the annotations in the order in which their marks stand in the text. */
export const numberAnnotations = once(
  ({ chapters, annotations }: Pick<SiteData, 'chapters' | 'annotations'>): readonly NumberedAnnotation[] => {
    const order = new Map(chapters.flatMap(({ sections }) => sections.flatMap(({ notes }) => notes)).map((id, index) => [id, index]));
    return annotations
      .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      .map((annotation, index) => ({ ...annotation, number: index + 1 }));
  },
);
