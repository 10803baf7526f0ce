import { z } from 'astro/zod';
import { distinct, label, slug, sourceKeys, text } from './common.ts';

/** One note of annotations.yaml (anchor note-<id>). */
export const annotationSchema = z
  .strictObject({
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
    /** What the report prints and what was found, each as its text has it, where two figures or names are the whole matter: a folded note shows them. */
    figures: z.tuple([label(8), label(8)]).optional(),
    /** Permalink ids of the rows, models, events and figures it also stands at. */
    on: distinct(slug).optional(),
    sources: sourceKeys,
  })
  .superRefine(({ says, source_says, figures: [report = '', found = ''] = [] }, context) => {
    for (const [index, [figure, words]] of [[report, says] as const, [found, source_says] as const].entries())
      if (!words.includes(figure))
        context.addIssue({
          code: 'custom',
          message: `is not in ${index === 0 ? 'says' : 'source_says'}; write it as it stands there`,
          path: ['figures', index],
        });
  });

export type Annotation = z.infer<typeof annotationSchema>;
