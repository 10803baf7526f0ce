import { orgSearchNames } from '../../report/org-links.ts';
import type { SiteData } from '../../content/site-data.ts';
import { modelNames } from './things.ts';

/** What else each record is called, exactly: codes of companies, earlier and English names, names of models in two languages, abbreviations of terms. */
export function otherNames({ companies, models, terms, exchange }: SiteData): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (id: string, title: string, all: readonly (string | undefined)[]) => {
    const others = [...new Set(all)].filter((name) => name !== undefined).filter((name) => name !== title);
    if (others.length > 0) names.set(id, others);
  };
  for (const company of companies) {
    const { id, zh, code } = company;
    const codes = code === undefined ? [] : [code, code + (exchange?.suffix ?? '')];
    add(`org-${id}`, zh, [...orgSearchNames(company), ...codes]);
    add(`stock-${code ?? ''}`, zh, codes);
  }
  for (const { id, name } of models) add(`model-${id}`, name, modelNames(name));
  for (const { id, zh, en, abbr } of terms) add(`term-${id}`, zh, [abbr, en]);
  return names;
}
