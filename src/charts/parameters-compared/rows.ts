import type { SiteData } from '../../content/site-data.ts';
import { factorBetween } from '../../text/numbers.ts';
import { parameterRows, type ParameterRow } from '../parameters/rows.ts';

/** A model of which both the report and a source give a count. Unit of both: one. */
export interface ComparedRow extends ParameterRow {
  report: number;
  source: number;
  /** Keys of the sources behind the source's count. */
  sources: readonly string[];
  /** How many times the larger count is the smaller one: 1 or more. */
  factor: number;
}

/** The models that can be compared: those whose counts differ by the site's notes first, the furthest apart at the head, then the others, the largest first. */
export function comparedRows(data: Pick<SiteData, 'models' | 'companies' | 'annotations'>): ComparedRow[] {
  const sources = new Map(data.models.map((model) => [model.id, model.sources]));
  return parameterRows(data)
    .flatMap(({ report, source, ...row }) =>
      report === null || source === null
        ? []
        : { ...row, report, source, sources: sources.get(row.id) ?? [], factor: factorBetween(report, source) },
    )
    .toSorted(
      (a, b) =>
        Number(a.differing === null) - Number(b.differing === null) ||
        (a.differing === null ? b.report - a.report : b.factor - a.factor) ||
        a.id.localeCompare(b.id),
    );
}
