import type { SiteData } from '../../content/site-data.ts';
import { makeLexicon } from '../records/lexicon.ts';
import { makePinyin } from '../records/pinyin.ts';
import { collectRecords, type ReadPage } from '../records/records.ts';
import { makeIndexFiles, type IndexFiles } from './files.ts';

/** Makes the index of a site from its pages; `base` is the base path of their addresses. */
export async function makeIndex(data: SiteData, readPage: ReadPage, base: string): Promise<IndexFiles> {
  const records = await collectRecords(data, readPage, base);
  const lexicon = makeLexicon(data, records);
  return makeIndexFiles(records, lexicon, makePinyin(lexicon, records));
}
