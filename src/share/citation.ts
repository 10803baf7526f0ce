import type { SharedThing } from './shared-thing.ts';

/** What a citation says beside the place that is cited; dates as YYYY-MM-DD. */
export interface CitedAs {
  /** Title of the whole site. */
  whole: string;
  /** The report that the site restates. */
  report: { title: string; publisher: string; date: string };
  updated: string;
  accessed: string;
}

/** Two lines in the style of GB/T 7714-2025, electronic document and report: the place on this site, then the report that it restates. */
export function gbtCitation({ title, site, url }: SharedThing, { whole, report, updated, accessed }: CitedAs): string {
  return [
    `${site}. ${title}[EB/OL]//${whole}. (${updated})[${accessed}]. ${url}.`,
    `${report.publisher}. ${report.title}[R]. ${report.date}.`,
  ].join('\n');
}

/** Two BibTeX entries, for the same two. Their keys begin with what of the report's title is ASCII. */
export function bibtexCitation({ id, title, site, url }: SharedThing, { whole, report, updated, accessed }: CitedAs): string {
  const words = report.title.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
  const place = bibtexEntry('misc', [...words, 'report', id], {
    author: text(site),
    title: text(title),
    howpublished: text(whole),
    year: updated.slice(0, 4),
    date: updated,
    url,
    urldate: accessed,
  });
  const source = bibtexEntry('techreport', [...words, report.date.slice(0, 4)], {
    author: text(report.publisher),
    title: text(report.title),
    institution: text(report.publisher),
    year: report.date.slice(0, 4),
    date: report.date,
  });
  return `${place}\n\n${source}`;
}

function bibtexEntry(type: string, key: readonly string[], fields: Record<string, string>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{${key.join('-')},\n${lines.join(',\n')}\n}`;
}

const TEX: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** A second pair of braces keeps names whole and capitals as they are. */
function text(value: string): string {
  return `{${value.replace(/[\\{}$&#%_~^]/gu, (character) => TEX[character] ?? `\\${character}`)}}`;
}

/** The reader's own date, YYYY-MM-DD. */
export function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
