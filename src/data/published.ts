import { href } from '../paths.ts';
import { once } from '../once.ts';
import { getReport, type Report } from '../report/report.ts';
import type { Dataset } from '../content/dataset.ts';
import { listDatasets } from './datasets.ts';

const datasetsOf = once((report: Report) => listDatasets(report, href));

/** Every set that has files in /data/, with addresses as this build publishes them. */
export function publishedDatasets(): Dataset[] {
  return datasetsOf(getReport());
}

/** Routes of one file a set, for getStaticPaths. */
export function datasetPaths() {
  return publishedDatasets().map((dataset) => ({ params: { set: dataset.id }, props: { dataset } }));
}
