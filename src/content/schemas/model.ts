import { z } from 'astro/zod';
import { distinct, notOfContext, partialDate, slug, sourceKeys, text, withRules } from './common.ts';

export const FLOP_BASES = ['stated', 'estimate', 'derived', 'speculative'] as const;
export type FlopBasis = (typeof FLOP_BASES)[number];

/** One row of models.yaml (anchor model-<id>). */
const model = notOfContext(
  z.strictObject({
    id: slug,
    name: text,
    /** Ids of companies.yaml, developers in order. */
    orgs: distinct(slug).min(1, 'expects at least one id of companies.yaml'),
    /** First public announcement by the source; null for a product line without one date. */
    date: partialDate.nullable(),
    /** One of the domains in report.yaml. */
    domain: text,
    /** Row of the report's table, named elsewhere in the report, or added by this site. */
    origin: z.enum(['report-table', 'report-text', 'context']),
    /** Report section that has it; omitted for context models. */
    section: slug.optional(),
    /** Key of its row in the report's table, where that is not its id: one row may name several models. */
    row: slug.optional(),
    /** Parameter count the report prints, unit: one (not 亿); omitted where it prints none. */
    report_params: z.number().int().positive().optional(),
    /** Parameter count by the source, unit: one (not 亿); null where undisclosed. */
    params: z.number().int().positive().nullable(),
    /** What the count covers, in the words of the source. */
    params_note: text.optional(),
    /** Training compute, unit: FLOP; omitted where none was found. */
    flop: z.number().positive().optional(),
    /** Where `flop` comes from; `speculative` values are never plotted. */
    flop_basis: z.enum(FLOP_BASES).optional(),
    sources: sourceKeys,
    /** Id of the annotation that explains why the two counts differ. */
    note: slug.optional(),
  }),
  ['section', 'report_params'],
);

export const modelSchema = withRules(model, [
  ['flop_basis', 'flop and flop_basis stand together or not at all', ({ flop, flop_basis: basis }) => !flop === !basis],
  [
    'section',
    'a model of the report names the section that has it',
    ({ origin, section }) => origin === 'context' || section !== undefined,
  ],
  [
    'row',
    "is only written of a model of the report's table: its origin is report-table",
    ({ origin, row }) => origin === 'report-table' || row === undefined,
  ],
]);

export type Model = z.infer<typeof modelSchema>;
