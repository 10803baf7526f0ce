import type { APIRoute } from 'astro';
import { toCsv } from '../../data/csv.ts';
import type { Dataset } from '../../content/dataset.ts';
import { datasetPaths } from '../../data/datasets.ts';

export const getStaticPaths = datasetPaths;

export const GET: APIRoute<{ dataset: Dataset }> = ({ props }) =>
  new Response(toCsv(props.dataset), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
