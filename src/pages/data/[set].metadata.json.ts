import type { APIRoute } from 'astro';
import { getReport } from '../../report/report.ts';
import type { Dataset } from '../../content/dataset.ts';
import { toMetadata } from '../../data/metadata.ts';
import { datasetPaths } from '../../data/datasets.ts';
import { absoluteUrl } from '../../paths.ts';

export const getStaticPaths = datasetPaths;

export const GET: APIRoute<{ dataset: Dataset }> = ({ props }) => {
  const { sources, changes } = getReport();
  const [latest] = changes;
  if (!latest) throw new Error('content/data/changelog.yaml has no version');
  const metadata = toMetadata(props.dataset, { version: latest.id, updated: latest.date, sources, absoluteUrl });
  return new Response(`${JSON.stringify(metadata, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
};
