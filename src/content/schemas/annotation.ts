import { z } from 'astro/zod';
import { distinct, label, slug, sourceKeys, text } from './common.ts';

/** One note of annotations.yaml (anchor note-<id>). */
export const annotationSchema = z.strictObject({
  id: slug,
  /** What the note is about, at most 20 Han widths; unique. */
  title: label(20),
  /** Report section whose text carries the mark. */
  section: slug,
  /** One of the kinds of notes in report.yaml. */
  kind: text,
  /** One of the gravities in report.yaml. */
  gravity: text,
  says: text,
  source_says: text,
  /** Permalink ids of the rows, models, events and figures it also stands at. */
  on: distinct(slug).optional(),
  sources: sourceKeys,
});

export type Annotation = z.infer<typeof annotationSchema>;
