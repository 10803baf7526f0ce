import { REPORT, SITE } from '../site.ts';
import type { SharedThing } from './shared-thing.ts';

/** What a citation may say; dates as YYYY-MM-DD. */
interface Work {
  key: string;
  author: string;
  title: string;
  /** The whole that it is a part of. */
  whole?: string;
  date: string;
  accessed?: string;
  url?: string;
}

type Field = Exclude<keyof Work, 'key'>;
/** A field between what stands before and after it; where a work lacks the field, all three are left out. */
type Part = readonly [before: string, field: Field, after: string];

/** GB/T 7714-2025: electronic document and report. */
const GB_T_7714: Record<'site' | 'report', readonly Part[]> = {
  site: [
    ['', 'author', '. '],
    ['', 'title', '[EB/OL]'],
    ['//', 'whole', ''],
    ['. (', 'date', ')'],
    ['[', 'accessed', ']. '],
    ['', 'url', '.'],
  ],
  report: [
    ['', 'author', '. '],
    ['', 'title', '[R]. '],
    ['', 'date', '.'],
  ],
};

/** BibTeX: fields of each entry, in their order. */
const BIBTEX: Record<
  'site' | 'report',
  { type: string; fields: readonly (readonly [name: string, field: Field, form: 'text' | 'year' | 'plain'])[] }
> = {
  site: {
    type: 'misc',
    fields: [
      ['author', 'author', 'text'],
      ['title', 'title', 'text'],
      ['howpublished', 'whole', 'text'],
      ['year', 'date', 'year'],
      ['date', 'date', 'plain'],
      ['url', 'url', 'plain'],
      ['urldate', 'accessed', 'plain'],
    ],
  },
  report: {
    type: 'techreport',
    fields: [
      ['author', 'author', 'text'],
      ['title', 'title', 'text'],
      ['institution', 'author', 'text'],
      ['year', 'date', 'year'],
      ['date', 'date', 'plain'],
    ],
  },
};

/** The place on this site first, the report that it restates second. `updated` and `accessed`: YYYY-MM-DD. */
function works({ title, url }: SharedThing, updated: string, accessed: string): Record<'site' | 'report', Work> {
  const id = new URL(url).pathname.split('/').findLast(Boolean) ?? '';
  return {
    site: { key: `aigc-report-${id}`, author: SITE.name, title, whole: SITE.title, date: updated, accessed, url },
    report: { key: 'aigc-2023', author: REPORT.publisher, title: REPORT.title, date: REPORT.date },
  };
}

/** Two lines in the style of GB/T 7714-2025. */
export function gbtCitation(thing: SharedThing, updated: string, accessed: string): string {
  const { site, report } = works(thing, updated, accessed);
  const write = (work: Work, parts: readonly Part[]) =>
    parts.map(([before, field, after]) => (work[field] === undefined ? '' : `${before}${work[field]}${after}`)).join('');
  return `${write(site, GB_T_7714.site)}\n${write(report, GB_T_7714.report)}`;
}

/** Two BibTeX entries. */
export function bibtexCitation(thing: SharedThing, updated: string, accessed: string): string {
  const both = works(thing, updated, accessed);
  return (['site', 'report'] as const).map((kind) => bibtexEntry(both[kind], BIBTEX[kind])).join('\n\n');
}

function bibtexEntry(work: Work, { type, fields }: (typeof BIBTEX)['site']): string {
  const lines = fields.flatMap(([name, field, form]) => {
    const value = work[field];
    if (value === undefined) return [];
    // A second pair of braces keeps names whole and capitals as they are.
    return [`  ${name} = {${form === 'text' ? `{${escapeTex(value)}}` : form === 'year' ? value.slice(0, 4) : value}}`];
  });
  return `@${type}{${work.key},\n${lines.join(',\n')}\n}`;
}

const TEX: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

function escapeTex(value: string): string {
  return value.replace(/[\\{}$&#%_~^]/gu, (character) => TEX[character] ?? `\\${character}`);
}

/** The reader's own date, YYYY-MM-DD. */
export function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
