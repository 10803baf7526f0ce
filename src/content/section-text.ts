import type { Section } from './chapters.ts';
import type { SiteData } from './site-data.ts';
import { cellText } from './tables.ts';

/** Text of a section as a reader sees it: its prose without markup, then the cells of its tables. */
export function sectionText(section: Section, tables: SiteData['tables']): string {
  const prose = section.body
    .replace(/<[A-Z][^>]*\/>/gu, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/gu, '$1')
    .replace(/\*\*|`/gu, '');
  const shown = [...section.body.matchAll(/<ReportTable id="([^"]+)"/gu)].map((match) => match[1]);
  const cells = tables
    .filter((table) => shown.includes(table.id))
    .flatMap((table) => [table.caption, ...table.columns, ...table.rows.flatMap((row) => row.map((cell) => cellText(cell)))]);
  return [prose, ...cells].join('\n');
}
