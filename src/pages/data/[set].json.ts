import type { APIRoute } from 'astro';
import type { Dataset } from '../../content/dataset.ts';
import { datasetPaths } from '../../data/datasets.ts';

export const getStaticPaths = datasetPaths;

/** A set's rows, one a line. */
export const GET: APIRoute<{ dataset: Dataset }> = ({ props }) =>
  new Response(`[\n${props.dataset.rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`, {
    headers: { 'content-type': 'application/json' },
  });
