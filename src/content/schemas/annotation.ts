import { z } from 'astro/zod';
import { slug, sourceKeys, text } from './common.ts';

/** One note of annotations.yaml (anchor note-<id>). */
export const annotationSchema = z.strictObject({
  id: slug,
  /** What the note is about, at most 20 Han widths. */
  title: text,
  /** Report section whose text carries the mark. */
  section: slug,
  /** One of the kinds of notes in report.yaml. */
  kind: text,
  /** One of the gravities in report.yaml. */
  gravity: text,
  says: text,
  source_says: text,
  /** Permalink ids of the rows, models, events and figures it also stands at. */
  on: z.array(slug).optional(),
  sources: sourceKeys,
});

export type Annotation = z.infer<typeof annotationSchema>;
