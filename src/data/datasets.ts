import type { Dataset } from '../content/dataset.ts';
import type { SiteData } from '../content/site-data.ts';
import { once } from '../once.ts';
import { chartDatasets, chartTableDatasets } from './chart-tables.ts';
import { annotationsSet, glossarySet, modelsSet, organisationsSet, permalinksSet, sourcesSet, timelineSet } from './entry-sets.ts';

/** Every data set of the site, with addresses as this build publishes them: each has its files in /data/. */
export const listDatasets = once((data: SiteData): readonly Dataset[] => [
  modelsSet(data),
  timelineSet(data),
  ...chartDatasets(data),
  annotationsSet(data),
  sourcesSet(data),
  organisationsSet(data),
  glossarySet(data),
  ...chartTableDatasets(data),
  permalinksSet(data),
]);
