import type { Choices, State } from '../../dom/address-state.ts';
import type { ParameterRow } from './rows.ts';
import { SORTS } from './sort.ts';

/** What a reader may choose, by its name in the address. Filters are `all` until one is set; `org` takes ids of companies.yaml. */
export function parameterChoices(orgs: readonly string[]) {
  return {
    order: { values: ['size', 'company', 'date'], default: 'size' },
    scale: { values: ['log', 'linear'], default: 'log' },
    org: { values: ['all', ...orgs], default: 'all' },
    domain: { values: ['all', 'NLP', 'CV', 'multimodal'], default: 'all' },
    origin: { values: ['all', 'report-table', 'report-text', 'context'], default: 'all' },
    sort: { values: SORTS, default: 'size' },
  } satisfies Choices;
}

export type ParameterView = State<ReturnType<typeof parameterChoices>>;

/** The rows that the filters leave. */
export function filterRows<R extends Pick<ParameterRow, 'orgs' | 'domain' | 'origin'>>(rows: readonly R[], view: ParameterView): R[] {
  return rows.filter(
    (row) =>
      (view.org === 'all' || row.orgs.includes(view.org)) &&
      (view.domain === 'all' || row.domain === view.domain) &&
      (view.origin === 'all' || row.origin === view.origin),
  );
}
