import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

/** A file of a built site as text. `path` begins with a slash: /feed.xml. */
export function siteFile(dir: string, path: string): string {
  return readFileSync(join(dir, path), 'utf8');
}

/** An XML file of a built site. */
export function siteXml(dir: string, path: string): CheerioAPI {
  return load(siteFile(dir, path), { xml: true });
}

/** Rows of a CSV file by RFC 4180, the byte order mark left out. Throws where a quote or a line end is wrong. */
export function parseCsv(csv: string): string[][] {
  const text = csv.replace(/^\uFEFF/u, '');
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`Not RFC 4180 at character ${String(at)}: ${JSON.stringify(text.slice(at, at + 40))}`);
    const [, value = '', end] = match;
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** Words of a Markdown text alone: links, marks and white space left out. */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replace(/\[\^\d+\]/gu, '')
    .replace(/\]\([^)]*\)/gu, '')
    .replace(/\\(?=\|)|\*\*|[[\]`\s]/gu, '');
}
