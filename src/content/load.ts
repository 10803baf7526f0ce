import { isMap, isScalar, isSeq } from 'yaml';
import type { z } from 'astro/zod';
import { mapDataFiles, type DataEntries } from './data-files.ts';
import { ContentError, type Problem } from './problems.ts';
import { readChapters, readTexts } from './read-chapters.ts';
import { check, openYaml } from './read-yaml.ts';
import { slug } from './schemas/common.ts';
import { identitySchema } from './schemas/identity.ts';
import { pageSchema } from './schemas/page.ts';
import type { SiteData } from './site-data.ts';

/**
 * Reads the content of a folder, every field checked against its schema.
 * Throws one ContentError that lists every problem with file, line, entry and fix.
 */
export function readContent(folder: string): SiteData {
  const problems: Problem[] = [];
  const chapters = readChapters(folder, problems);
  const entries = mapDataFiles(({ file, schema, keyed }) =>
    (keyed ? readMap : readList)(folder, `content/data/${file}.yaml`, schema, problems),
  ) as DataEntries;
  const pages = readTexts(folder, 'content/pages', pageSchema, problems);
  const file = 'content/report.yaml';
  const opened = openYaml(folder, file, problems);
  const [identity] = opened ? check({ file }, identitySchema, opened.document.toJS(), problems) : [];
  if (!identity || problems.length > 0) throw new ContentError(problems);
  return { chapters, pages, ...identity, ...entries };
}

function readList(folder: string, file: string, schema: z.ZodType, problems: Problem[]): unknown[] {
  const opened = openYaml(folder, file, problems);
  if (!opened) return [];
  if (!isSeq(opened.document.contents)) {
    problems.push({ file, message: 'expects a list of entries, each beginning with "- "' });
    return [];
  }
  const seen = new Set<string>();
  return opened.document.contents.items.flatMap((node) => {
    const value: unknown = isMap(node) ? node.toJSON() : node;
    const id = isMap(node) && isScalar(node.get('id', true)) ? String(node.get('id')) : '?';
    const line = opened.lineOf(node);
    if (seen.has(id))
      problems.push({ file, line, entry: id, message: 'has an id that an earlier entry has already; give it one of its own' });
    seen.add(id);
    return check({ file, line, entry: id }, schema, value, problems);
  });
}

/** The entries of a map, each with its key as id. */
function readMap(folder: string, file: string, schema: z.ZodType, problems: Problem[]): unknown[] {
  const opened = openYaml(folder, file, problems);
  if (!opened) return [];
  if (!isMap(opened.document.contents)) {
    problems.push({ file, message: 'expects a map of keys to entries' });
    return [];
  }
  return opened.document.contents.items.flatMap(({ key, value }) => {
    const place = { file, line: opened.lineOf(key), entry: String(key) };
    const ids = check(place, slug, String(key), problems);
    const entries = check(place, schema, isMap(value) ? value.toJSON() : value, problems);
    return entries.flatMap((entry) => ids.map((id) => ({ ...(entry as object), id })));
  });
}
