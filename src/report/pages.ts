import { parameterRows } from '../charts/parameters/rows.ts';
import type { PageText } from '../content/schemas/page.ts';
import type { SiteData } from '../content/site-data.ts';
import { once } from '../once.ts';
import { absoluteUrl } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { pageUpdated } from './updated.ts';

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
    counts: countDiffering,
  },
  { name: 'glossary', nav: 'header', lists: ({ terms }) => terms, dataset: 'glossary' },
  { name: 'annotations', nav: 'footer', lists: ({ annotations }) => annotations, dataset: 'annotations' },
  { name: 'sources', nav: 'footer', lists: ({ sources }) => sources, dataset: 'sources' },
  { name: 'directory', nav: 'footer', lists: ({ companies }) => companies, dataset: 'organisations' },
  { name: 'data', nav: 'footer', text: true },
  { name: 'print', nav: 'footer', copy: true },
  { name: 'about', nav: 'footer', text: true },
  { name: 'home', text: true, lists: ({ annotations }) => annotations },
];

/** Models for which the source's count is another than the report's. */
function countDiffering(data: SiteData): Record<string, number> {
  return { differing: parameterRows(data).filter((row) => row.differing !== null).length };
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
    return [{ ...entry, ...words, lead, path: entry.name === 'home' ? '/' : `/${entry.name}/`, count }];
  }),
);

/** The page of a name. Throws where there is none. */
export function findPage(data: SiteData, name: string): SitePage {
  const page = listPages(data).find((candidate) => candidate.name === name);
  if (!page) throw new Error(`src/report/pages.ts has no page "${name}"; correct the name or add the page`);
  return page;
}

/** Words with what stands in braces filled in, {count}, as far as it is known. */
export function fillIn(words: string, values: Record<string, number>): string {
  return words.replace(/\{(\w+)\}/gu, (brace, name: string) => String(values[name] ?? brace));
}

/** What a text of content/pages/ can name in braces, as {props.date}. */
export function pageValues(data: SiteData): Record<string, string> {
  const { site, original, annotations, chapters, charts, kinds } = data;
  const counts = (field: 'gravity' | 'kind', keys: Record<string, unknown>) =>
    Object.keys(keys).map((key): [string, string] => [`${field}_${key}`, String(annotations.filter((note) => note[field] === key).length)]);
  return {
    /** Name and title of the site, its address, and the date of its last change. */
    name: site.name,
    site: site.title,
    home: absoluteUrl('/'),
    updated: pageUpdated(data, '/'),
    /** The report that is restated. */
    title: original.title,
    publisher: original.publisher,
    date: original.date,
    /** The same date in words. */
    day: formatDate(original.date),
    /** Numbers of chapters, sections and charts, and of notes: all of them, those of a gravity, {props.gravity_major}, and of a kind, {props.kind_name}. */
    chapters: String(chapters.length),
    sections: String(chapters.flatMap(({ sections }) => sections).length),
    charts: String(charts.length),
    notes: String(annotations.length),
    ...Object.fromEntries([...counts('gravity', kinds.gravities), ...counts('kind', kinds.notes)]),
  };
}
