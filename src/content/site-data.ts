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

/** What an event says, for those who look for names in it. */
export function eventWords({ title, text }: SiteData['events'][number]): string {
  return `${title}\n${text}`;
}

/** What a note says, for the same. */
export function noteWords({ title, says, source_says: source }: Annotation): string {
  return `${title}\n${says}\n${source}`;
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
