import type { Model } from '../../content/schemas/model.ts';
import type { SiteData } from '../../content/site-data.ts';

/** Who says the figure that a mark shows; colour and shape follow it. */
export type Speaker = 'report' | 'source' | 'context';

/** One model of the chart, without pixels. */
export interface ParameterRow extends Pick<Model, 'id' | 'name' | 'orgs' | 'date' | 'domain' | 'origin'> {
  /** Names of all developers; rows of the same ones form a group. */
  company: string;
  speaker: Speaker;
  /** Parameter counts that the report prints and that the source has, unit: one. */
  report: number | null;
  source: number | null;
  /** The one the mark shows; null where none is known. */
  count: number | null;
  /** The source's count where a note says that it differs from the report's, unit: one. */
  differing: number | null;
  /** That note, and what it says of the source's count. */
  note?: string | undefined;
  reason?: string | undefined;
}

/** A row with a count: one that is plotted. */
export type CountedRow = ParameterRow & { count: number };

/**
 * The rows of the chart: the report's figure where it prints one, else the source's. Both stand on a row only
 * where a note says why they differ.
 */
export function parameterRows({ models, companies, annotations }: Pick<SiteData, 'models' | 'companies' | 'annotations'>): ParameterRow[] {
  const reasons = new Map(annotations.map(({ id, source_says: says }) => [id, says]));
  const names = new Map(companies.map((company) => [company.id, company.zh]));
  return models.map((model) => {
    const { id, name, orgs, date, domain, origin, params: source, report_params: report = null } = model;
    const company = orgs.map((org) => names.get(org) ?? org).join('、');
    const differing = model.note !== undefined && report !== null && report !== source ? source : null;
    const row = { id, name, orgs, company, date, domain, origin, speaker: speakerOf(model), report, source, count: report ?? source };
    return differing === null ? { ...row, differing } : { ...row, differing, note: model.note, reason: reasons.get(model.note ?? '') };
  });
}

function speakerOf(model: Model): Speaker {
  if (model.origin === 'context') return 'context';
  return model.report_params === undefined ? 'source' : 'report';
}

/** Whether a row is plotted. */
export function isCounted(row: ParameterRow): row is CountedRow {
  return row.count !== null;
}

/** Whether the report names a model; the others the site added. */
export function isOfReport({ origin }: Pick<ParameterRow, 'origin'>): boolean {
  return origin !== 'context';
}
