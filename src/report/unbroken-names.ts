import { formsOf } from '../content/find-names.ts';
import type { SiteData } from '../content/site-data.ts';
import { once } from '../once.ts';
import { orgNames } from './org-links.ts';

/** A longer term is made of words between which a line may break: 市场|规模. Unit: characters. */
const LONGEST_TERM = 3;

/** Names within which no line of a headline breaks: those of organisations, models and the exchange, and short terms; not those with a space. */
export const unbrokenNames = once(({ companies, models, terms, exchange }: SiteData): ReadonlySet<string> => {
  const shortTerms = terms.flatMap(formsOf).filter(({ length }) => length <= LONGEST_TERM);
  const names = [...companies.flatMap(orgNames), ...models.map(({ name }) => name), ...(exchange ? [exchange.name] : []), ...shortTerms];
  return new Set(names.filter((name) => !name.includes(' ')));
});
