import { listCharts } from '../charts/catalog.ts';
import { parameterRows } from '../charts/parameters/rows.ts';
import type { PageText } from '../content/schemas/page.ts';
import type { SiteData } from '../content/site-data.ts';
import { once } from '../once.ts';
import { absoluteUrl } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { pageUpdated } from './updated.ts';
import { versionAnchor } from './versions.ts';

/** What code must know of a page beside the chapters; its words stand in content/pages/<name>.mdx. */
interface PageEntry {
  /** Name of its files, of its card and, but for the home page, of its address: /<name>/. */
  name: string;
  /** Where its label stands. */
  nav?: 'header' | 'footer';
  /** What it lists: {count} in its lead, and the number on its card. */
  lists?: (data: SiteData) => readonly unknown[];
  /** Data set whose rows are its Markdown copy. */
  dataset?: string;
  /** Id of the chart that it shows, and no other page whole; or * for every other chart that names it as its page. */
  shows?: string;
  /** Chart whose strip stands on its card. */
  chart?: string;
  /** Further numbers that its lead may name. */
  counts?: (data: SiteData) => Record<string, number>;
  /** True where the page shows the text below its frontmatter. */
  text?: boolean;
  /** Places on it that texts may name behind a #, beside its permalinks and the sections of its text. */
  anchors?: (data: SiteData) => string[];
  /** True for a copy of what stands elsewhere: search engines and search leave it out. */
  copy?: boolean;
}

/** Every page that content/pages/ has to have words for, in the order of header and footer: one line a page. */
export const PAGES: readonly PageEntry[] = [
  { name: 'timeline', nav: 'header', lists: ({ events }) => events, dataset: 'timeline', shows: 'timeline', chart: 'timeline' },
  {
    name: 'models',
    nav: 'header',
    lists: ({ models }) => models,
    dataset: 'models',
    shows: '*',
    chart: 'parameters',
    counts: countPrinted,
  },
  { name: 'annotations', nav: 'header', lists: ({ annotations }) => annotations, dataset: 'annotations' },
  { name: 'glossary', nav: 'header', lists: ({ terms }) => terms, dataset: 'glossary' },
  { name: 'directory', nav: 'header', lists: ({ companies }) => companies, dataset: 'organisations' },
  { name: 'sources', nav: 'header', lists: ({ sources }) => sources, dataset: 'sources' },
  { name: 'data', nav: 'header', text: true, anchors: dataAnchors },
  { name: 'print', nav: 'footer', copy: true },
  { name: 'about', nav: 'footer', text: true },
  { name: 'home', text: true, lists: ({ annotations }) => annotations, chart: 'parameters-compared' },
];

/** Parameter counts that the report's table of models prints, where one may be that of several models, and its text; and models whose source has another. */
function countPrinted(data: SiteData): Record<string, number> {
  const printed = data.models.filter((model) => model.report_params !== undefined);
  const tabled = printed.filter(({ origin }) => origin === 'report-table');
  return {
    tabled: new Set(tabled.map(({ id, row = id }) => row)).size,
    mentioned: printed.length - tabled.length,
    differing: parameterRows(data).filter((row) => row.differing !== null).length,
  };
}

/** The list of data sets, each of them, the list of versions and each of those. */
function dataAnchors(data: SiteData): string[] {
  return ['ui-sets', ...datasetIds(data).map((set) => `ui-set-${set}`), 'ui-versions', ...data.changes.map(versionAnchor)];
}

/** Names of all data sets: of the sets that pages list, of those that charts show, and of the permalinks. */
export function datasetIds(data: SiteData): string[] {
  return [...new Set([...PAGES.flatMap(({ dataset = [] }) => dataset), ...listCharts(data).map(({ dataset }) => dataset), 'permalinks'])];
}

/** A page with its words; in its lead every number is filled in, but for what only the page itself can count. */
export interface SitePage extends PageEntry, PageText {
  /** Address without the base path. */
  path: string;
  /** Number of what it lists. */
  count?: number | undefined;
}

/** Every page beside the chapters, the home page last. */
export const listPages = once((data: SiteData): readonly SitePage[] =>
  PAGES.flatMap((entry) => {
    const words = data.pages.find(({ id }) => id === entry.name);
    if (!words) return [];
    const count = entry.lists?.(data).length;
    const lead = words.lead && fillIn(words.lead, { ...(count !== undefined && { count }), ...entry.counts?.(data) });
    const balance = words.balance && fillBalance(words.balance, data);
    return [{ ...entry, ...words, lead, balance, path: entry.name === 'home' ? '/' : `/${entry.name}/`, count }];
  }),
);

function fillBalance({ notes, counts }: NonNullable<PageText['balance']>, data: SiteData) {
  const values = { notes: data.annotations.length, ...countPrinted(data), ...noteCounts(data) };
  return { notes: fillIn(notes, values), counts: fillIn(counts, values) };
}

/** The page of a name. Throws where there is none. */
export function findPage(data: SiteData, name: string): SitePage {
  const page = listPages(data).find((candidate) => candidate.name === name);
  if (!page) throw new Error(`src/report/pages.ts has no page "${name}"; correct the name or add the page`);
  return page;
}

/** Words with what stands in braces filled in, {count}, as far as it is known. */
export function fillIn(words: string, values: Record<string, number | string>): string {
  return words.replace(/\{(\w+)\}/gu, (brace, name: string) => String(values[name] ?? brace));
}

/** What a text of content/pages/ can name in braces, as {props.date}, beside the numbers of `noteCounts`. */
const VALUES: Readonly<Record<string, (data: SiteData) => string>> = {
  /** Name and title of the site, its address, and the date of its last change. */
  name: ({ site }) => site.name,
  site: ({ site }) => site.title,
  home: () => absoluteUrl('/'),
  updated: (data) => pageUpdated(data, '/'),
  /** The report that is restated. */
  title: ({ original }) => original.title,
  publisher: ({ original }) => original.publisher,
  date: ({ original }) => original.date,
  /** The same date in words. */
  day: ({ original }) => formatDate(original.date),
  chapters: ({ chapters }) => String(chapters.length),
  sections: ({ chapters }) => String(chapters.flatMap(({ sections }) => sections).length),
  charts: ({ charts }) => String(charts.length),
  notes: ({ annotations }) => String(annotations.length),
};

/** Numbers of notes: of those of a gravity, {props.gravity_major}, and of a kind, {props.kind_name}. */
function noteCounts({ annotations, kinds }: SiteData): Record<string, string> {
  const counts = (field: 'gravity' | 'kind', keys: Record<string, unknown>) =>
    Object.keys(keys).map((key): [string, string] => [`${field}_${key}`, String(annotations.filter((note) => note[field] === key).length)]);
  return Object.fromEntries([...counts('gravity', kinds.gravities), ...counts('kind', kinds.notes)]);
}

/** The names of all that a text of content/pages/ can name in braces. */
export function valueNames(data: SiteData): string[] {
  return [...Object.keys(VALUES), ...Object.keys(noteCounts(data))];
}

/** What they stand for; only a page that is built knows the site's address. */
export function pageValues(data: SiteData): Record<string, string> {
  return { ...Object.fromEntries(Object.entries(VALUES).map(([name, value]) => [name, value(data)])), ...noteCounts(data) };
}
