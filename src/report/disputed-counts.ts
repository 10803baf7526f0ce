import { comparedRows } from '../charts/parameters-compared/rows.ts';
import type { SiteData } from '../content/site-data.ts';
import { once } from '../once.ts';

/** The models whose parameter counts a note disputes, the furthest from its source first: both counts in units of one, and the note's id. */
export const disputedCounts = once((data: Pick<SiteData, 'models' | 'companies' | 'annotations'>) =>
  comparedRows(data).flatMap(({ id, name, note, report, differing }) =>
    note === undefined || differing === null ? [] : [{ id, name, note, report, source: differing }],
  ),
);
