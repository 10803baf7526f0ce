import type { APIRoute } from 'astro';
import type { Dataset } from '../../content/dataset.ts';
import { datasetPaths } from '../../data/datasets.ts';
import { toJson } from '../../data/json.ts';

export const getStaticPaths = datasetPaths;

export const GET: APIRoute<{ dataset: Dataset }> = ({ props }) =>
  new Response(toJson(props.dataset), { headers: { 'content-type': 'application/json' } });
