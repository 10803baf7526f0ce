import { flatMapEntries, type DataEntries, type DataName } from '../../content/data-files.ts';
import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkChapters } from './check-chapters.ts';
import { checkCharts, unknownCharts } from './check-charts.ts';
import { checkDates } from './check-dates.ts';
import { checkFigures } from './check-figures.ts';
import { checkNames } from './check-names.ts';
import { checkPages } from './check-pages.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkTables } from './check-tables.ts';
import { unknownNames, type Target } from './targets.ts';

/** What the fields of entries name; the table of a chart is checked with its place. */
const REFERENCES: { readonly [Name in DataName]: Partial<Record<keyof DataEntries[Name][number], Target>> } = {
  charts: { sources: 'source' },
  tables: { section: 'section', sources: 'source' },
  models: { sources: 'source', orgs: 'org', section: 'section', note: 'note', domain: 'domain' },
  events: { sources: 'source', section: 'section', lane: 'lane' },
  companies: { sections: 'section', kind: 'kind of organisation' },
  sources: { type: 'kind of source', basis: 'basis' },
  annotations: { sources: 'source', kind: 'kind of note', gravity: 'gravity', section: 'section', on: 'anchor' },
  terms: { sources: 'source', category: 'category' },
  highlights: { section: 'section', note: 'note', asked: 'permalink' },
  keywords: { id: 'permalink' },
  doublingTimes: { sources: 'source' },
  changes: { on: 'permalink' },
};

/** Finds every reference between entries that leads nowhere, everything in the text that names what does not exist, and figures that disagree. */
export function checkReferences(data: SiteData): Problem[] {
  const unknown = unknownCharts(data);
  // Figures have their permalinks' titles from there.
  if (unknown.length > 0) return unknown;
  return [
    ...checkNames(data),
    ...checkDates(data),
    ...checkTables(data),
    ...checkEntries(data),
    ...checkStocks(data),
    ...checkCharts(data),
    ...checkPages(data),
    ...checkChapters(data),
    ...checkAddresses(data),
    ...checkFigures(data),
    ...checkQuotes(data),
  ];
}

/** Each id that a field of an entry names exists. */
function checkEntries(data: SiteData): Problem[] {
  return flatMapEntries(data, (entry, file, name) =>
    Object.entries<Target>(REFERENCES[name]).flatMap(([field, target]) =>
      idsIn((entry as Record<string, unknown>)[field] ?? [], [field]).flatMap(({ id, path }) =>
        unknownNames(data, target, [id], field).map((message) => ({ file, entry: entry.id, path, message })),
      ),
    ),
  );
}

/** The ids of a field, each with its path: one, several, several a row, or the keys of a map. */
function idsIn(value: unknown, path: readonly PropertyKey[]): { id: string; path: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return [{ id: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => idsIn(item, [...path, index]));
  return Object.keys(value as object).map((id) => ({ id, path: [...path, id] }));
}

/** Rows of stocks are companies with a code, and codes are those of an exchange. */
function checkStocks(data: SiteData): Problem[] {
  const message = 'has a code, but report.yaml names no exchange; add it';
  const codes = data.exchange ? [] : data.companies.filter(({ code }) => code !== undefined);
  const listed = data.tables
    .filter(({ role }) => role === 'stocks')
    .flatMap(({ id: entry, keys }) => {
      const messages = unknownNames(data, 'code', keys, 'keys');
      return messages.map((unknown) => ({ file: 'content/data/tables.yaml', entry, path: ['keys'], message: unknown }));
    });
  return [...codes.map(({ id }) => ({ file: 'content/data/companies.yaml', entry: id, path: ['code'], message })), ...listed];
}
