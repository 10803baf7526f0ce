import { once } from '../once.ts';
import { listPermalinks, type Permalink } from './permalinks.ts';
import { createNameFinder } from '../content/find-names.ts';
import type { Company } from '../content/schemas/company.ts';
import type { SiteData } from '../content/site-data.ts';
import { cellOf, cellText, rowAnchors } from '../content/tables.ts';

/** Every name under which the site mentions an organisation. */
export function orgNames({ zh, en, former }: Company): string[] {
  return [...new Set([...zh.split('/'), zh, en, ...(former === undefined ? [] : [former])])];
}

/** These names, and the others under which readers look for it. */
export function orgSearchNames(company: Company): string[] {
  return [...new Set([...orgNames(company), ...(company.aliases ?? [])])];
}

/** Ids of the organisations that belong to each permalink: those of sections, rows and models, and those that events and notes mention. */
export const orgsOfPermalinks = once((data: SiteData): Map<string, readonly string[]> => {
  const orgs = data.companies.flatMap((company) => orgNames(company).map((name) => [name, company.id] as const));
  const find = createNameFinder(orgs);
  const named = (...texts: string[]) => [...new Set(find(texts.join('\n')).map((match) => match.id))];
  return new Map<string, readonly string[]>([
    ...data.chapters.flatMap(({ sections }) => sections.map(({ id }) => [id, orgsOfSection(data, id)] as const)),
    ...data.companies.flatMap(({ id, code }) => (code === undefined ? [] : [[`stock-${code}`, [id]] as const])),
    ...data.models.map((model) => [`model-${model.id}`, model.orgs] as const),
    ...data.events.map((event) => [`event-${event.id}`, named(event.title, event.text)] as const),
    ...data.annotations.map((note) => [`note-${note.id}`, named(note.title, note.says, note.source_says)] as const),
  ]);
});

/** Ids of the organisations that a section names, in the order of their file. */
export function orgsOfSection({ companies }: Pick<SiteData, 'companies'>, section: string): string[] {
  return companies.filter((company) => company.sections?.includes(section)).map((company) => company.id);
}

/** What belongs to each organisation, by its id: sections and rows that name it, its models, and events and notes that mention it. */
export const orgLinks = once((data: SiteData): Map<string, Permalink[]> => {
  const orgs = orgsOfPermalinks(data);
  const result = new Map<string, Permalink[]>(data.companies.map((company) => [company.id, []]));
  for (const permalink of listPermalinks(data)) {
    for (const org of orgs.get(permalink.id) ?? []) result.get(org)?.push(permalink);
  }
  return result;
});

/** A product that the report's table lists for an organisation, and the permalink id of its row. */
export interface OrgProduct {
  name: string;
  row: string;
}

/** The products that the tables with that role list, by organisation id. */
export function orgProducts({ companies, tables }: Pick<SiteData, 'companies' | 'tables'>): Map<string, OrgProduct[]> {
  const rows = tables
    .filter(({ role }) => role === 'products')
    .flatMap((table) =>
      rowAnchors(table).map((row, index) => ({
        row,
        company: cellText(cellOf(table, index, 'company')),
        name: cellText(cellOf(table, index, 'products')),
      })),
    );
  return new Map(
    companies.map((company) => {
      const names = orgNames(company);
      return [company.id, rows.filter((row) => names.includes(row.company)).map(({ name, row }) => ({ name, row }))];
    }),
  );
}
