import type { APIRoute } from 'astro';
import type { Dataset } from '../../content/dataset.ts';
import { toCsv } from '../../data/csv.ts';
import { listDatasets } from '../../data/datasets.ts';
import { toJson } from '../../data/json.ts';
import { toMetadata } from '../../data/metadata.ts';
import { mediaType } from '../../hosting/media-types.ts';
import { getReport } from '../../report/report.ts';

/** The files of a set, by the end of their names. */
const FILES: Readonly<Record<string, (dataset: Dataset) => string>> = {
  csv: toCsv,
  json: toJson,
  'metadata.json': (dataset) => `${JSON.stringify(toMetadata(dataset, getReport()), null, 2)}\n`,
};

export function getStaticPaths() {
  const files = Object.entries(FILES);
  return listDatasets(getReport()).flatMap((dataset) =>
    files.map(([ending, write]) => ({ params: { set: dataset.id, ending }, props: { text: write(dataset) } })),
  );
}

export const GET: APIRoute<{ text: string }, { ending: string }> = ({ params, props }) =>
  new Response(props.text, { headers: { 'content-type': mediaType(params.ending) } });
