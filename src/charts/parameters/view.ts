import type { Choices, State } from '../../dom/address-state.ts';
import { MODEL_ORIGIN_WORDS } from '../../content/words.ts';
import { SCALE_KINDS } from '../frame/scale.ts';
import { ORDERS } from './list.ts';
import type { ParameterRow } from './rows.ts';
import { SORTS } from './sort.ts';

/** What a reader may choose, by its name in the address. Filters are `all` until one is set; `org` takes ids of companies.yaml, `domain` those of report.yaml. */
export function parameterChoices(orgs: readonly string[], domains: readonly string[]) {
  return {
    order: { values: ORDERS, default: 'size' },
    scale: { values: SCALE_KINDS, default: 'log' },
    org: { values: ['all', ...orgs], default: 'all' },
    domain: { values: ['all', ...domains], default: 'all' },
    origin: { values: ['all', ...Object.keys(MODEL_ORIGIN_WORDS)], default: 'all' },
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
