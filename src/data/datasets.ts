import type { Dataset } from '../content/dataset.ts';
import type { SiteData } from '../content/site-data.ts';
import { once } from '../once.ts';
import { href } from '../paths.ts';
import { getReport, type Report } from '../report/report.ts';
import { annotationsDataset } from './annotations.ts';
import { chartDatasets, chartTableDatasets } from './chart-tables.ts';
import { glossaryDataset } from './glossary.ts';
import { modelsDataset } from './models.ts';
import { organisationsDataset } from './organisations.ts';
import { permalinksDataset } from './permalinks.ts';
import { sourcesDataset } from './sources.ts';
import { timelineDataset } from './timeline.ts';

/** Every data set of the site, ready for CSV, JSON and metadata; `toUrl` puts the base path in front of an address. */
export function listDatasets(data: SiteData, toUrl: (path: string) => string): Dataset[] {
  return [
    modelsDataset(data),
    timelineDataset(data),
    ...chartDatasets(data),
    annotationsDataset(data),
    sourcesDataset(data),
    organisationsDataset(data),
    glossaryDataset(data),
    ...chartTableDatasets(data),
    permalinksDataset(data, toUrl),
  ];
}

const datasetsOf = once((report: Report) => listDatasets(report, href));

/** Every set that has files in /data/, with addresses as this build publishes them. */
export function publishedDatasets(): Dataset[] {
  return datasetsOf(getReport());
}

/** Routes of one file a set, for getStaticPaths. */
export function datasetPaths() {
  return publishedDatasets().map((dataset) => ({ params: { set: dataset.id }, props: { dataset } }));
}
