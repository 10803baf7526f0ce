import { orgSearchNames } from '../../report/org-links.ts';
import type { SiteData } from '../../content/site-data.ts';
import { modelNames } from './things.ts';

/** What else each record is called, exactly: codes of companies, earlier and English names, names of models in two languages, abbreviations of terms. */
export function otherNames({ companies, models, terms, exchange }: SiteData): Map<string, string[]> {
  const names: [id: string, title: string, names: readonly (string | undefined)[]][] = [
    ...companies.flatMap((company): typeof names => {
      const { id, zh, code } = company;
      const codes = code === undefined ? [] : [code, code + (exchange?.suffix ?? '')];
      return [
        [`org-${id}`, zh, [...orgSearchNames(company), ...codes]],
        [`stock-${code ?? ''}`, zh, codes],
      ];
    }),
    ...models.map(({ id, name }) => [`model-${id}`, name, modelNames(name)] as const satisfies (typeof names)[number]),
    ...terms.map(({ id, zh, en, abbr }) => [`term-${id}`, zh, [abbr, en]] as const satisfies (typeof names)[number]),
  ];
  return new Map(
    names.flatMap(([id, title, all]): [string, string[]][] => {
      const others = [...new Set(all)].filter((name) => name !== undefined && name !== title) as string[];
      return others.length > 0 ? [[id, others]] : [];
    }),
  );
}
