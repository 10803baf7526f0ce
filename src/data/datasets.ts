import { computeGrowthDataset } from '../charts/compute-growth/dataset.ts';
import { trainingComputeDataset } from '../charts/training-compute/dataset.ts';
import type { SiteData } from '../content/site-data.ts';
import { annotationsDataset } from './annotations.ts';
import { chartTableDatasets } from './chart-tables.ts';
import type { Dataset } from './dataset.ts';
import { glossaryDataset } from './glossary.ts';
import { modelsDataset } from './models.ts';
import { organisationsDataset } from './organisations.ts';
import { permalinksDataset } from './permalinks.ts';
import { sourcesDataset } from './sources.ts';
import { timelineDataset } from './timeline.ts';

/** Every data set but those of the charts that draw a table: one line a set. */
const DATASETS: readonly ((data: SiteData) => Dataset)[] = [
  modelsDataset,
  timelineDataset,
  trainingComputeDataset,
  computeGrowthDataset,
  annotationsDataset,
  sourcesDataset,
  organisationsDataset,
  glossaryDataset,
];

/** Every data set of the site, ready for CSV, JSON and metadata; `toUrl` puts the base path in front of an address. */
export function listDatasets(data: SiteData, toUrl: (path: string) => string): Dataset[] {
  return [...DATASETS.map((make) => make(data)), ...chartTableDatasets(data), permalinksDataset(data, toUrl)];
}
