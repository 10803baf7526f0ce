import type { APIRoute } from 'astro';
import type { Dataset } from '../../content/dataset.ts';
import { datasetPaths } from '../../data/datasets.ts';
import { toMetadata } from '../../data/metadata.ts';
import { getReport } from '../../report/report.ts';

export const getStaticPaths = datasetPaths;

export const GET: APIRoute<{ dataset: Dataset }> = ({ props }) =>
  new Response(`${JSON.stringify(toMetadata(props.dataset, getReport()), null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
