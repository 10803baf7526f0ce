import type { DataName } from '../../content/data-files.ts';
import type { SiteData } from '../../content/site-data.ts';
import { UNWRITTEN } from '../../content/unwritten.ts';

/** Kinds of entries that a data file takes one after the other, and the files' names in the data. */
export const DRAFTED = {
  model: 'models',
  event: 'events',
  term: 'terms',
  note: 'annotations',
  source: 'sources',
} as const satisfies Record<string, DataName>;

export type DraftKind = keyof typeof DRAFTED;

/** A new entry that every check passes but the last one, of what is still to be written: its fields, in the order of its file. */
export function draftEntry(data: SiteData, kind: DraftKind, id: string, section?: string): Record<string, unknown> {
  const { kinds, original } = data;
  const first = (words: object) => Object.keys(words)[0] ?? UNWRITTEN;
  const [cited] = [...data.sources.filter(({ report }) => report), ...data.sources];
  const sources = cited ? [cited.id] : [];
  const date = original.date;
  switch (kind) {
    case 'model': {
      const orgs = data.companies.slice(0, 1).map((company) => company.id);
      return { id, name: UNWRITTEN, orgs, date, domain: first(kinds.domains), origin: 'context', params: null, sources };
    }
    case 'event':
      return { id, date, lane: first(kinds.lanes), origin: 'context', title: UNWRITTEN, text: UNWRITTEN, sources };
    case 'term':
      return { id, zh: UNWRITTEN, category: kinds.terms[0], definition: UNWRITTEN };
    case 'note': {
      const choices = { kind: first(kinds.notes), gravity: Object.keys(kinds.gravities).at(-1) };
      return { id, section, ...choices, title: UNWRITTEN, says: UNWRITTEN, source_says: UNWRITTEN, sources };
    }
    case 'source':
      return { id, type: first(kinds.sources), title: UNWRITTEN, authors: UNWRITTEN, basis: first(kinds.bases) };
  }
}
