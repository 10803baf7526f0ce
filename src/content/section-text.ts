import type { Section } from './chapters.ts';
import { plainText } from './mdx.ts';
import type { SiteData } from './site-data.ts';
import { cellText } from './tables.ts';

/** Text of a section as a reader sees it: its prose without markup, then the cells of its tables. */
export function sectionText(section: Section, tables: SiteData['tables']): string {
  const cells = tables
    .filter((table) => section.tables.includes(table.id))
    .flatMap((table) => [table.caption, ...table.columns, ...table.rows.flatMap((row) => row.map((cell) => cellText(cell)))]);
  return [plainText(section.tree), ...cells].join('\n');
}
