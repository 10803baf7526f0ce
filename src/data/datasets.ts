import type { SiteData } from '../content/site-data.ts';
import { annotationsDataset } from './annotations.ts';
import { chartDatasets, chartTableDatasets } from './chart-tables.ts';
import type { Dataset } from '../content/dataset.ts';
import { glossaryDataset } from './glossary.ts';
import { modelsDataset } from './models.ts';
import { organisationsDataset } from './organisations.ts';
import { permalinksDataset } from './permalinks.ts';
import { sourcesDataset } from './sources.ts';
import { timelineDataset } from './timeline.ts';

type MakeDataset = (data: SiteData) => Dataset;

/** The sets that charts show, and those that pages list: one line a set. */
const CHARTED: readonly MakeDataset[] = [modelsDataset, timelineDataset];
const LISTED: readonly MakeDataset[] = [annotationsDataset, sourcesDataset, organisationsDataset, glossaryDataset];

/** Every data set of the site, ready for CSV, JSON and metadata; `toUrl` puts the base path in front of an address. */
export function listDatasets(data: SiteData, toUrl: (path: string) => string): Dataset[] {
  return [
    ...CHARTED.map((make) => make(data)),
    ...chartDatasets(data),
    ...LISTED.map((make) => make(data)),
    ...chartTableDatasets(data),
    permalinksDataset(data, toUrl),
  ];
}
