import { pageOf } from '../../permalinks/page-of.ts';
import type { Lexicon, RecordKind, SearchRecord } from '../record.ts';

/** All records of a site in one file, or none where Pagefind holds them; written by the build, read by the engine. */
export interface Pack {
  /** Changes with the shape of this file. */
  version: 2;
  /** Where the text is: here, or in Pagefind's fragments because the site is too large for one file. */
  text: 'pack' | 'pagefind';
  lexicon: Lexicon;
  kinds: RecordKind[];
  /** Address and title of each page. */
  pages: [path: string, title: string][];
  /** Indices into `kinds` and `pages`; parent is an index into `records` or -1. */
  records: PackedRecord[];
}

type PackedRecord = [
  kind: number,
  id: string,
  page: number,
  title: string,
  text: string,
  parent: number,
  names?: string[],
  proseLength?: number,
];

/** Packs records; with `text: 'pagefind'` only what the interface needs of them all, nothing that grows with the text. */
export function pack(records: readonly SearchRecord[], lexicon: Lexicon, text: Pack['text']): Pack {
  const kinds = [...new Set(records.map((record) => record.kind))];
  const titles = new Map(records.filter(isPage).map((record) => [record.url, record.title]));
  const pages = [...titles];
  const pageIndex = new Map(pages.map(([path], index) => [path, index]));
  const recordIndex = new Map(records.map((record, index) => [record.id, index]));
  const packed = records.map((record): PackedRecord => {
    const parent = record.parent === undefined ? -1 : (recordIndex.get(record.parent) ?? -1);
    const page = pageIndex.get(pageOf(record)) ?? -1;
    const common = [kinds.indexOf(record.kind), record.id, page, record.title, record.text, parent] as const;
    const { names, proseLength } = record;
    if (proseLength !== undefined) return [...common, names ?? [], proseLength];
    return names ? [...common, names] : [...common];
  });
  return text === 'pack'
    ? { version: 2, text, lexicon, kinds, pages, records: packed }
    : { version: 2, text, lexicon, kinds, pages: pages.slice(0, MAX_LISTED_PAGES), records: [] };
}

/** A large site does not list all its pages before the first hit; chapters come first. */
const MAX_LISTED_PAGES = 40;

/** The records of a pack, as they were before packing. Throws a TypeError where the pack is not one. */
export function unpack(packed: Pack): SearchRecord[] {
  const { version, kinds, pages, records, lexicon } = packed;
  // Any JSON may come from a server in trouble.
  if (
    (version as unknown) !== 2 ||
    [kinds, pages, records, (lexicon as Partial<Lexicon> | undefined)?.synonyms].some((list) => !Array.isArray(list))
  )
    throw new TypeError('This is not a pack of search records');
  return records.map(([kindIndex, id, pageIndex, title, text, parentIndex, names = [], proseLength]): SearchRecord => {
    const kind = kinds[kindIndex];
    const page = pages[pageIndex];
    if (!kind || !page) throw new TypeError(`Search record "${id}" is broken`);
    const [path, pageTitle] = page;
    const parent = records[parentIndex];
    const whole = kind === 'page' || kind === 'chapter';
    return {
      id,
      kind,
      url: whole ? path : `${path}#${id}`,
      title,
      trail: whole ? [] : [pageTitle, ...(parent ? [parent[3]] : [])],
      ...(parent && { parent: parent[1] }),
      text,
      ...(names.length > 0 && { names }),
      ...(proseLength !== undefined && { proseLength }),
    };
  });
}

function isPage({ kind }: SearchRecord): boolean {
  return kind === 'page' || kind === 'chapter';
}
