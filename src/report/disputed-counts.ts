import { parameterRows } from '../charts/parameters/rows.ts';
import type { SiteData } from '../content/site-data.ts';
import { once } from '../once.ts';
import { factorBetween } from '../text/numbers.ts';

/** The models whose parameter counts a note disputes, the furthest from its source first: both counts in units of one, and the note's id. */
export const disputedCounts = once((data: Pick<SiteData, 'models' | 'companies'>) =>
  parameterRows(data)
    .flatMap(({ id, name, report, differing }) => {
      const { note } = data.models.find((model) => model.id === id) ?? {};
      return report === null || differing === null || note === undefined ? [] : [{ id, name, note, report, source: differing }];
    })
    .toSorted((a, b) => factorBetween(b.report, b.source) - factorBetween(a.report, a.source)),
);
