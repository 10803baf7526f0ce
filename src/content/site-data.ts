import { noteIdsIn, type Chapter } from './chapters.ts';
import type { Annotation } from './schemas/annotation.ts';
import type { Change } from './schemas/change.ts';
import type { Company } from './schemas/company.ts';
import type { DoublingTime } from './schemas/doubling-time.ts';
import type { TimelineEvent } from './schemas/event.ts';
import type { Highlight } from './schemas/highlight.ts';
import type { Model } from './schemas/model.ts';
import type { Source } from './schemas/source.ts';
import type { ReportTable } from './schemas/table.ts';
import type { Term } from './schemas/term.ts';

/** Everything the site says, in the order of its files; chapters by their `order`. */
export interface SiteData {
  chapters: Chapter[];
  tables: ReportTable[];
  models: Model[];
  events: TimelineEvent[];
  companies: Company[];
  sources: Source[];
  annotations: Annotation[];
  terms: Term[];
  /** Versions of the text and the data, newest first. */
  changes: Change[];
  highlights: Highlight[];
  doublingTimes: DoublingTime[];
}

/** An annotation with the number that its marks show. */
export interface NumberedAnnotation extends Annotation {
  /** Position in reading order over the whole report, from 1. */
  number: number;
}

/** Numbers the annotations in the order in which their marks stand in the text. */
export function numberAnnotations({ chapters, annotations }: Pick<SiteData, 'chapters' | 'annotations'>): NumberedAnnotation[] {
  const order = new Map(chapters.flatMap((chapter) => noteIdsIn(chapter.body)).map((id, index) => [id, index]));
  return annotations
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((annotation, index) => ({ ...annotation, number: index + 1 }));
}
