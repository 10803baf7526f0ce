import { listCharts } from '../../charts/catalog.ts';
import type { Report } from '../../report/report.ts';
import { listDatasets } from '../../data/datasets.ts';
import { listPages } from '../../report/pages.ts';
import { listPermalinks } from '../../report/permalinks.ts';

/** All that the repair of an address needs to know, as /s/lookup.json has it. Addresses are without the base path. */
export interface Lookup {
  /** Pages and files. */
  paths: string[];
  /** Permalinks: id -> address and title. */
  links: Record<string, [url: string, title: string]>;
  /** Old id, page or place -> id or page that stands now. */
  aliases: Record<string, string>;
}

export function listLookup(data: Report): Lookup {
  const pages = [...data.chapters.map(({ id }) => `/${id}/`), ...listPages(data).map(({ path }) => path), '/search/'];
  const files = [
    ...listDatasets(data).flatMap(({ id }) => [`/data/${id}.csv`, `/data/${id}.json`]),
    ...listCharts(data).flatMap(({ id }) => [`/charts/${id}/`, `/charts/${id}.svg`, `/charts/${id}.png`]),
  ];
  return {
    paths: [...pages, ...files],
    links: Object.fromEntries(listPermalinks(data).map(({ id, url, title }) => [id, [url, title]])),
    aliases: Object.fromEntries(data.ledger.aliases.map(({ from, to }) => [from, to])),
  };
}
