import { orgSearchNames } from '../../report/org-links.ts';
import type { SiteData } from '../../content/site-data.ts';
import { rowAnchors } from '../../content/tables.ts';
import { withoutBase, pageOf } from '../../paths.ts';
import { listPermalinks } from '../../report/permalinks.ts';
import { listPages } from '../../report/pages.ts';
import { isPage, type SearchRecord } from '../record.ts';
import { pageText } from './page-text.ts';

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
  const records = [
    ...permalinks.map((permalink): SearchRecord => {
      const { id, kind, url, title } = permalink;
      const [page, parent, names] = [pageOf(permalink), sections.get(id), others.get(id)];
      const around = isPage(kind) ? [] : [page, ...(parent === undefined ? [] : [`${page}#${parent}`])];
      const trail = around.map((place) => titleAt.get(place) ?? '');
      return { id, kind, url, title, trail, ...(parent !== undefined && { parent }), text: '', ...(names && { names }) };
    }),
    ...pages.map(({ url, title }): SearchRecord => ({ id: url, kind: 'page', url, title, trail: [], text: '' })),
  ];
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
    for (const [id, { prose, tables }] of texts) {
      const record = byId.get(id);
      if (!record) continue;
      const shown = [...prose].filter((line) => line !== record.title);
      const tabulated = [...tables].filter((line) => line !== record.title && !prose.has(line));
      record.text = [...shown, ...tabulated].join('\n');
      // The head of the column, by which readers ask for it.
      if (record.kind === 'stock') record.text = record.text.replace(/^(?=\d{4,6}\.[A-Z]+$)/mu, '股票代码 ');
      if (record.kind === 'section' && tabulated.length > 0) record.proseLength = shown.join('\n').length;
    }
  }
  return records;
}

/** What else each record is called, exactly: codes of companies, earlier and English names. */
function otherNames({ companies, exchange }: SiteData): Map<string, string[]> {
  return new Map(
    companies.flatMap((company): [string, string[]][] => {
      const { id, code } = company;
      const names = orgSearchNames(company);
      if (code === undefined) return [[`org-${id}`, names]];
      const codes = [code, code + (exchange?.suffix ?? '')];
      return [
        [`org-${id}`, [...names, ...codes]],
        [`stock-${code}`, codes],
      ];
    }),
  );
}
