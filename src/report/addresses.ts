import { existsSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import { listCharts } from '../charts/catalog.ts';
import { pathsIn } from '../content/names-in.ts';
import type { SiteData } from '../content/site-data.ts';
import { once } from '../once.ts';
import { pageOf } from '../paths.ts';
import { datasetIds, listPages } from './pages.ts';
import { listPermalinks } from './permalinks.ts';

/** Files that every site has, whatever it says. */
const FILES = [
  '/feed.xml',
  '/glossary/definitions.json',
  '/llms-full.txt',
  '/llms.txt',
  '/opensearch.xml',
  '/robots.txt',
  '/s/lookup.json',
  '/sitemap-index.xml',
];

/**
 * The addresses that a build of the report makes, without the base path: pages, each with the places on it that a # can name, and files. Old ones,
 * which lead on, are not among them: a text names what stands now.
 */
export const siteAddresses = once((data: SiteData) => {
  const pages = listPages(data);
  const permalinks = listPermalinks(data);
  const charts = listCharts(data);
  const places = new Map<string, Set<string>>([['/search/', new Set()]]);
  const add = (page: string, ids: readonly string[] = []) => {
    const known = places.get(page) ?? new Set();
    places.set(page, known);
    for (const id of ids) known.add(id);
  };
  for (const { path, anchors, sections } of pages) add(path, [...(anchors?.(data) ?? []), ...sections.map(({ id }) => id)]);
  for (const { id, tree } of data.chapters)
    visit(tree, 'heading', ({ data: heading }) => {
      add(`/${id}/`, heading?.hProperties && [heading.hProperties.id]);
    });
  for (const link of permalinks) {
    add(pageOf(link), link.url.includes('#') ? [link.id] : []);
    add(`/s/${link.id}/`);
  }
  for (const { id } of charts) add(`/charts/${id}/`);
  const copied = [...data.chapters.map(({ id }) => `/${id}/`), ...pages.filter(({ copy }) => !copy).map(({ path }) => path)];
  const cards = [...permalinks.map(({ id }) => id), ...pages.filter(({ card }) => card).map(({ name }) => name)];
  const files = [
    ...FILES,
    // What a build copies as it is.
    ...(existsSync('public') ? pathsIn('public') : []).map((path) => `/${path}`),
    ...copied.map((page) => `${page}index.md`),
    ...cards.map((id) => `/og/${id}.png`),
    ...charts.flatMap(({ id }) => [`/charts/${id}.svg`, `/charts/${id}.png`]),
    ...datasetIds(data).flatMap((set) => ['csv', 'json', 'metadata.json'].map((ending) => `/data/${set}.${ending}`)),
  ];
  return { pages: places, files: new Set(files) };
});

export type SiteAddresses = ReturnType<typeof siteAddresses>;
