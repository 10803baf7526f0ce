import type { SiteData } from '../../content/site-data.ts';
import { rowAnchors } from '../../content/tables.ts';
import { withoutBase, pageOf } from '../../paths.ts';
import { listPermalinks } from '../../report/permalinks.ts';
import { listPages } from '../../report/pages.ts';
import { unbrokenNames } from '../../report/unbroken-names.ts';
import { htmlPhrases } from '../../text/phrases.ts';
import { CELL_SEPARATOR, isPage, type SearchRecord } from '../record.ts';
import { factsOf } from './facts.ts';
import { otherNames } from './names.ts';
import { pageText, type PageLines } from './page-text.ts';
import { thingsOf } from './things.ts';

/** HTML of the page at an address without the base path. */
export type ReadPage = (path: string) => string | Promise<string>;

/** One record for each permalink and page, with the text that readers see there; in the order of the permalinks, pages last. */
export async function collectRecords(data: SiteData, readPage: ReadPage, base: string): Promise<SearchRecord[]> {
  const permalinks = listPermalinks(data);
  // Copies of other pages (print, embeds, short links) are left out.
  const pages = listPages(data)
    .filter(({ copy }) => !copy)
    .map(({ path, title }) => ({ url: path, title }));
  const titleAt = new Map([...permalinks, ...pages].map(({ url, title }) => [url, title]));
  const sections = new Map(data.tables.flatMap((table) => rowAnchors(table).map((id) => [id, table.section])));
  const others = otherNames(data);
  const things = thingsOf(data);
  const facts = factsOf(data, things);
  const keywords = new Map(data.keywords.map(({ id, words }) => [id, words]));
  const records = [
    ...permalinks.map((permalink): SearchRecord => {
      const { id, kind, url, title } = permalink;
      const [page, parent] = [pageOf(permalink), sections.get(id)];
      const around = isPage(kind) ? [] : [page, ...(parent === undefined ? [] : [`${page}#${parent}`])];
      const trail = around.map((place) => titleAt.get(place) ?? '');
      const about = { names: others.get(id), keywords: keywords.get(id), thing: things.get(id), facts: facts.get(id) };
      return { id, kind, url, title, trail, parent, text: '', ...about };
    }),
    ...pages.map(({ url, title }): SearchRecord => ({ id: url, kind: 'page', url, title, trail: [], text: '' })),
  ];
  for (const record of records) {
    let end = 0;
    const [, ...breaks] = htmlPhrases(record.title, unbrokenNames(data)).map(({ length }) => (end += length) - length);
    if (breaks.length > 0) record.breaks = breaks;
  }
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const { id: page, url: path } of records.filter(({ kind }) => isPage(kind))) {
    const texts = pageText(await readPage(path), {
      page,
      ownerOf: (element) => {
        const id = element.attribs['data-section'] ?? element.attribs['id'];
        return id !== undefined && id !== page && byId.get(id)?.url === `${path}#${id}` ? id : undefined;
      },
      isListing: (link, text) => {
        const target = withoutBase(link.attribs['href'] ?? '', base);
        return titleAt.get(target.startsWith('#') ? `${path}${target}` : target) === text;
      },
    });
    for (const [id, lines] of texts) {
      const record = byId.get(id);
      if (record) Object.assign(record, textOf(record, lines, record.kind === 'section' ? linesWithin(texts, id) : []));
    }
  }
  return records;
}

/** The text of a record: its lines, then those of its tables and pictures, then those of the records in it, one a line. */
function textOf({ title, kind }: SearchRecord, { prose, tables }: PageLines, within: readonly string[]) {
  const shown = [...prose].filter((line) => line !== title);
  const lines = [...new Set([...tables, ...within])];
  // What a picture names apart is in the line of its figure.
  const said = new Set([title, ...prose, ...lines.flatMap((line) => line.split(CELL_SEPARATOR).slice(0, -1))]);
  const tabulated = lines.filter((line) => !said.has(line));
  // The head of the column, by which readers ask for it.
  const named = (text: string) => (kind === 'stock' ? text.replace(/^(?=\d{4,6}\.[A-Z]+$)/mu, '股票代码 ') : text);
  const proseText = named(shown.join('\n'));
  return {
    text: [...(proseText === '' ? [] : [proseText]), ...tabulated].join('\n'),
    proseLength: tabulated.length > 0 ? proseText.length : undefined,
  };
}

/** What stands within a record and has records of its own: each row as one line, as it is read; figures with what is in them. */
function linesWithin(texts: ReadonlyMap<string, PageLines>, around: string): string[] {
  return [...texts].flatMap(([id, { prose, tables, within, isRow }]) => {
    if (within !== around) return [];
    const lines = [...prose, ...tables];
    return isRow ? [lines.join(CELL_SEPARATOR)] : [...lines, ...linesWithin(texts, id)];
  });
}
