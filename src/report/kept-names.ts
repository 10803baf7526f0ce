import type { SiteData } from '../content/site-data.ts';
import { once } from '../once.ts';
import { orgNames, orgProducts } from './org-links.ts';

/** Names that no translation changes: of the site, of models and products, and those of organisations and authors in Latin script; codes of stocks. */
export const keptNames = once((data: SiteData): ReadonlySet<string> => {
  const { companies, models, sources, exchange, site } = data;
  const codes = companies.flatMap(({ code }) => (code === undefined ? [] : [code, `${code}${exchange?.suffix ?? ''}`]));
  const products = [...orgProducts(data).values()].flat().map(({ name }) => name);
  const latin = [...companies.flatMap(orgNames), ...products, ...sources.map(({ authors }) => authors)].filter((name) =>
    /^[^\p{Script=Han}]+$/u.test(name),
  );
  return new Set([site.name, ...models.map(({ name }) => name), ...latin, ...codes]);
});
