import type { SiteData } from '../../content/site-data.ts';
import { orgSearchNames } from '../../content/org-links.ts';
import { rowAnchors } from '../../content/tables.ts';
import { pageOf } from '../../permalinks/page-of.ts';
import { listPermalinks } from '../../permalinks/permalinks.ts';
import { withoutBase } from '../../paths.ts';
import type { SearchRecord } from '../record.ts';
import { pageText } from './page-text.ts';
import { indexedPages } from './pages.ts';

/** HTML of the page at an address without the base path. */
export type ReadPage = (path: string) => string | Promise<string>;

/** One record for each permalink and page, with the text that readers see there; in the order of the permalinks, pages last. */
export async function collectRecords(data: SiteData, readPage: ReadPage, base: string): Promise<SearchRecord[]> {
  const pages = indexedPages(data);
  const chapters = new Map(data.chapters.map((chapter) => [`/${chapter.id}/`, chapter]));
  const records = new Map<string, SearchRecord>();
  const parents = parentSections(data);
  const names = otherNames(data);
  const pageTitles = new Map(pages.map((page) => [page.path, page.title]));
  const sectionTitles = new Map(data.chapters.flatMap((chapter) => chapter.sections).map((section) => [section.id, section.title]));
  for (const permalink of listPermalinks(data)) {
    const { id, kind, url, title } = permalink;
    const parent = parents.get(id);
    const page = pageOf(permalink);
    const trail =
      kind === 'chapter' ? [] : [pageTitles.get(page) ?? '', ...(parent === undefined ? [] : [sectionTitles.get(parent) ?? ''])];
    const others = names.get(id);
    records.set(id, { id, kind, url, title, trail, ...(parent !== undefined && { parent }), text: '', ...(others && { names: others }) });
  }
  for (const { path, title } of pages) {
    if (!chapters.has(path)) records.set(path, { id: path, kind: 'page', url: path, title, trail: [], text: '' });
  }
  const titleAt = new Map([...records.values()].map((record) => [record.url, record.title]));
  for (const { path } of pages) {
    const page = chapters.get(path)?.id ?? path;
    const texts = pageText(await readPage(path), {
      page,
      ownerOf: (element) => {
        const id = element.attribs['data-section'] ?? element.attribs['id'];
        return id !== undefined && id !== page && records.get(id)?.url === `${path}#${id}` ? id : undefined;
      },
      isListing: (link, text) => {
        const target = withoutBase(link.attribs['href'] ?? '', base);
        return titleAt.get(target.startsWith('#') ? `${path}${target}` : target) === text;
      },
    });
    for (const [id, { prose, tables }] of texts) {
      const record = records.get(id);
      if (!record) continue;
      const shown = [...prose].filter((line) => line !== record.title);
      const tabulated = [...tables].filter((line) => line !== record.title && !prose.has(line));
      record.text = [...shown, ...tabulated].join('\n');
      // The head of the column, by which readers ask for it.
      if (record.kind === 'stock') record.text = record.text.replace(/^(?=\d{4,6}\.[A-Z]+$)/mu, '股票代码 ');
      if (record.kind === 'section' && tabulated.length > 0) record.proseLength = shown.join('\n').length;
    }
  }
  return [...records.values()];
}

/** Section that shows each table row, by the row's permalink id. */
function parentSections(data: SiteData): Map<string, string> {
  return new Map(data.tables.flatMap((table) => rowAnchors(table).map((id) => [id, table.section] as const)));
}

/** What else each record is called, exactly: codes of companies, earlier and English names. */
function otherNames(data: SiteData): Map<string, string[]> {
  return new Map(
    data.companies.flatMap((company) => {
      const { id, code } = company;
      const codes = code === undefined ? [] : [code, `${code}${data.exchange?.suffix ?? ''}`];
      return [
        [`org-${id}`, [...orgSearchNames(company), ...codes]] as const,
        ...(code === undefined ? [] : [[`stock-${code}`, codes] as const]),
      ];
    }),
  );
}
