import { getSiteData } from '../content/collections.ts';
import { href } from '../paths.ts';
import type { Dataset } from './dataset.ts';
import { listDatasets } from './datasets.ts';

/** Every set that has files in /data/, with addresses as this build publishes them. */
export async function publishedDatasets(): Promise<Dataset[]> {
  return listDatasets(await getSiteData(), href);
}

/** Routes of one file a set, for getStaticPaths. */
export async function datasetPaths() {
  const datasets = await publishedDatasets();
  return datasets.map((dataset) => ({ params: { set: dataset.id }, props: { dataset } }));
}
