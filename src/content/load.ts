import { existsSync, readdirSync } from 'node:fs';
import { isMap, isScalar, isSeq } from 'yaml';
import type { z } from 'astro/zod';
import { didYouMean } from '../text/did-you-mean.ts';
import { mapDataFiles, type DataEntries } from './data-files.ts';
import { ContentError, type Problem } from './problems.ts';
import { readChapters, readTexts } from './read-chapters.ts';
import { check, checkDocument, lineBelow, openYaml, pathIn, type OpenedYaml } from './read-yaml.ts';
import { slug } from './schemas/common.ts';
import { identitySchema } from './schemas/identity.ts';
import { LEDGER_FILE } from './schemas/ledger.ts';
import { pageSchema } from './schemas/page.ts';
import type { SiteData } from './site-data.ts';

const IDENTITY_FILE = 'content/report.yaml';

/** The content of a folder, and where it stands. */
export interface ReadContent {
  data: SiteData;
  /** A problem with the line of its entry, or of the field that its path names. */
  locate: (problem: Problem) => Problem;
}

/** Lines of the entries of a data file, by their ids. */
type Lines = Map<string, (path: readonly PropertyKey[]) => number | undefined>;

/**
 * Reads the content of a folder, every field checked against its schema.
 * Throws one ContentError that lists every problem with file, line, entry and fix.
 */
export function readContent(folder: string): ReadContent {
  const problems: Problem[] = [];
  const places = new Map<string, Lines>();
  const chapters = readChapters(folder, problems);
  const entries = mapDataFiles(({ file, schema, keyed }) => {
    const name = `content/data/${file}.yaml`;
    const lines: Lines = new Map();
    places.set(name, lines);
    return (keyed ? readMap : readList)(openYaml(folder, name, problems), { file: name, schema, lines }, problems);
  }) as DataEntries;
  const pages = readTexts(folder, 'content/pages', pageSchema, problems);
  const opened = openYaml(folder, IDENTITY_FILE, problems);
  const [identity] = checkDocument(opened, { file: IDENTITY_FILE }, identitySchema, problems);
  problems.push(...strayFiles(folder));
  if (!identity || problems.length > 0) throw new ContentError(problems);
  const locate = (problem: Problem) => ({
    ...problem,
    line: problem.line ?? places.get(problem.file)?.get(problem.entry ?? '')?.(problem.path ?? []),
  });
  return { data: { chapters, pages, ...identity, ...entries }, locate };
}

interface EntryFile {
  file: string;
  schema: z.ZodType;
  /** Takes the lines of the entries. */
  lines: Lines;
}

function readList(opened: OpenedYaml | undefined, { file, schema, lines }: EntryFile, problems: Problem[]): unknown[] {
  if (!opened) return [];
  const { document, lineOf } = opened;
  if (!isSeq(document.contents)) {
    problems.push({ file, line: lineOf(document.contents), message: 'expects a list of entries, each beginning with "- "' });
    return [];
  }
  return document.contents.items.flatMap((node) => {
    const line = lineOf(node);
    if (!isMap(node)) {
      problems.push({ file, line, message: 'expects fields such as "id: its-id" in an entry; write ": " behind the name of each' });
      return [];
    }
    const id = node.has('id') && isScalar(node.get('id', true)) ? String(node.get('id')) : '?';
    const lineAt = (path: readonly PropertyKey[]) => lineBelow(lineOf, node, path);
    const earlier = lines.get(id)?.([]);
    if (earlier !== undefined) {
      const message = `has an id that an earlier entry has already, in line ${String(earlier)}; give it one of its own`;
      problems.push({ file, line, entry: id, message });
    } else lines.set(id, lineAt);
    return check({ file, line, entry: id }, schema, node.toJS(document), problems, lineAt);
  });
}

/** The entries of a map, each with its key as id. */
function readMap(opened: OpenedYaml | undefined, { file, schema, lines }: EntryFile, problems: Problem[]): unknown[] {
  if (!opened) return [];
  const { document, lineOf } = opened;
  if (!isMap(document.contents)) {
    problems.push({ file, line: lineOf(document.contents), message: 'expects a map of keys to entries, each "its-key: {…}"' });
    return [];
  }
  return document.contents.items.flatMap(({ key, value }) => {
    const id = String(key);
    const place = { file, line: lineOf(key), entry: id };
    const lineAt = (path: readonly PropertyKey[]) => (path.length === 0 ? undefined : lineBelow(lineOf, value, path)) ?? place.line;
    lines.set(id, lineAt);
    const ids = check(place, slug, id, problems);
    const entries = check(place, schema, isMap(value) ? value.toJS(document) : String(value), problems, lineAt);
    return entries.flatMap((entry) => ids.map((own) => ({ ...(entry as object), id: own })));
  });
}

/** Files of YAML beside those that are read, which nobody would miss on the site. */
function strayFiles(folder: string): Problem[] {
  const data = Object.values(mapDataFiles(({ file }) => `content/data/${file}.yaml`));
  const known = [...data, IDENTITY_FILE, LEDGER_FILE];
  const found = ['content', 'content/data']
    .filter((place) => existsSync(pathIn(folder, place)))
    .flatMap((place) => readdirSync(pathIn(folder, place)).map((name) => `${place}/${name}`));
  return found
    .filter((file) => /\/[^./][^/]*\.ya?ml$/iu.test(file) && !known.includes(file))
    .map((file) => ({ file, message: `is read by nobody; ${didYouMean(file, known) || 'take it out'}` }));
}
