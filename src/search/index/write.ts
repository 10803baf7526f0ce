import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteData } from '../../content/site-data.ts';
import { collectRecords } from '../records/records.ts';
import { makeLexicon } from '../records/lexicon.ts';
import { makePinyin } from '../records/pinyin.ts';
import type { Lexicon, SearchRecord } from '../record.ts';
import { INDEX_FOLDER, pack, PACK_FILE } from '../pack.ts';
import { writePagefind } from './pagefind.ts';

/**
 * Characters of text up to which all of it goes into one file, some 390 KB before and 140 KB after compression.
 * One file beats an index of words while it is smaller than the engine that reads such an index: it is exact by itself and asks the server
 * for nothing more. Beyond, Pagefind proposes and only what is shown is loaded.
 */
const PACK_LIMIT = 140_000;

/** Reads the built pages in a folder and writes the search index beside them; `base` is the base path of the site's addresses. */
export async function writeIndex({ dir, data, base }: { dir: string; data: SiteData; base: string }): Promise<void> {
  const records = await collectRecords(data, (path) => readFileSync(join(dir, path, 'index.html'), 'utf8'), base);
  await writeRecords(join(dir, INDEX_FOLDER), records, { ...makeLexicon(data, records), pinyin: makePinyin(data, records) });
}

/** Writes records as one file, or as a Pagefind index where they are too large for that. Identical records give identical bytes. */
export async function writeRecords(folder: string, records: readonly SearchRecord[], lexicon: Lexicon, limit = PACK_LIMIT): Promise<void> {
  const size = records.reduce((sum, record) => sum + record.title.length + record.text.length, 0);
  const inPack = size <= limit;
  mkdirSync(folder, { recursive: true });
  if (!inPack) await writePagefind(folder, records, lexicon);
  writeFileSync(join(folder, PACK_FILE), JSON.stringify(pack(records, lexicon, inPack ? 'pack' : 'pagefind')));
}
