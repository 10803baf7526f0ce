import { once } from '../once.ts';
import { permalinksNaming } from './permalinks.ts';
import { createNameFinder } from '../content/find-names.ts';
import type { Company } from '../content/schemas/company.ts';
import { wordsById, type SiteData } from '../content/site-data.ts';
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
  const named = (text: string) => [...new Set(find(text).map((match) => match.id))];
  const ofSection = (id: string) => data.companies.filter(({ sections }) => sections?.includes(id)).map((company) => company.id);
  return new Map<string, readonly string[]>([
    ...data.chapters.flatMap(({ sections }) => sections.map(({ id }) => [id, ofSection(id)] as const)),
    ...data.companies.flatMap(({ id, code }) => (code === undefined ? [] : [[`stock-${code}`, [id]] as const])),
    ...data.models.map((model) => [`model-${model.id}`, model.orgs] as const),
    ...wordsById(data).map(([id, words]) => [id, named(words)] as const),
  ]);
});

/** What belongs to each organisation, by its id: sections and rows that name it, its models, and events and notes that mention it. */
export const orgLinks = once((data: SiteData) => permalinksNaming(data, data.companies, orgsOfPermalinks(data)));

/** The products that the tables with that role list, by organisation id, each with the permalink id of its row. */
export function orgProducts({ companies, tables }: Pick<SiteData, 'companies' | 'tables'>) {
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
